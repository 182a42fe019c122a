using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindUnusedTests
{
    [Fact]
    public async Task A_private_member_that_nothing_uses_is_unused_for_sure()
    {
        var unused = await AskAsync(
            """
            public class C
            {
                public void Run() => Used();
                private void Used() { }
                /// <summary>Two lines.</summary>
                private void Alone() { }
                private int _alone;
                private event System.Action? Raised;
                private static int Number => 1;
                private class Inner { }
            }
            """,
            Confidence.High);
        Assert.Equal(["M:C.Alone 2", "F:C._alone 1", "E:C.Raised 1", "P:C.Number 1", "T:C.Inner 1"], unused.Select(one => $"{one.Symbol.Id} {one.Lines}"));
        Assert.All(unused, one => Assert.Equal("no code uses it", one.Reason));
    }

    [Fact]
    public async Task What_only_itself_or_unused_code_uses_is_unused_too()
    {
        var unused = await AskAsync(
            """
            class C
            {
                [Fact] void Test() { }
                void First() => First();
                void Second() => Third();
                void Third() { }
                int _fourth = 4;
                void Fifth() { Third(); _fourth++; }
            }
            class FactAttribute : System.Attribute { }
            """,
            Confidence.High);
        Assert.Equal(
            [
                "C.First: only it uses itself", "C.Second: no code uses it", "C.Third: only C.Fifth and 1 more use it, which nothing uses either",
                "C._fourth: only C.Fifth uses it, which nothing uses either", "C.Fifth: no code uses it",
            ],
            unused.Select(one => $"{one.Symbol.Id![2..]}: {one.Reason}"));
    }

    [Fact]
    public async Task Members_of_an_unused_type_are_not_said_again()
    {
        var unused = await AskAsync("class C { C() { } void Run() => _number = 1; int _number; class Inner { void Go() => new C().Run(); } }", Confidence.Low);
        Assert.Equal(["T:C"], unused.Select(one => one.Symbol.Id));
    }

    [Fact]
    public async Task A_type_is_used_with_its_members()
    {
        var unused = await AskAsync(
            """
            static class Numbers { public static int Twice(this int one) => 2 * one; }
            static class Unasked { public static int Thrice(this int one) => 3 * one; }
            class C { [Fact] void Test() => 2.Twice(); }
            class FactAttribute : System.Attribute { }
            """,
            Confidence.High);
        Assert.Equal(["T:Unasked"], unused.Select(one => one.Symbol.Id));
    }

    [Fact]
    public async Task Scope_and_kinds_choose()
    {
        const string Code =
            """
            //- /Lib/A.cs
            namespace Shop.One; class A { [Fact] void Test() { } void Alone() { } int _alone; }
            //- /Lib/B.cs
            namespace Shop.Two; class B { [Fact] void Test() { } void Alone() { } }
            //- /Lib/Fact.cs
            class FactAttribute : System.Attribute { }
            //- /Other/C.cs
            class C { [Fact] void Test() { } void Alone() { } } class FactAttribute : System.Attribute { }
            """;
        Assert.Equal(["M:Shop.One.A.Alone", "F:Shop.One.A._alone"], await IdsAsync(Code, new FindUnused { Scope = "Lib/A.cs" }));
        Assert.Equal(["M:Shop.One.A.Alone"], await IdsAsync(Code, new FindUnused { Scope = "One", Kinds = ["methods", "types"] }));
        Assert.Equal(["M:Shop.Two.B.Alone"], await IdsAsync(Code, new FindUnused { Scope = "Shop.Two.B" }));
        Assert.Equal(["M:C.Alone"], await IdsAsync(Code, new FindUnused { Scope = "other" }));
        await Assert.ThrowsAsync<RequestException>(() => IdsAsync(Code, new FindUnused { Scope = "Three" }));
        await Assert.ThrowsAsync<RequestException>(() => IdsAsync(Code, new FindUnused { Kinds = ["locals"] }));
    }

    [Fact]
    public async Task A_file_of_two_assemblies_is_unused_where_none_uses_it()
    {
        const string Code =
            """
            //- /Lib/A.cs
            class A { [Fact] void Test() => Shared.One(); }
            class FactAttribute : System.Attribute { }
            static class Shared { public static void One() { } public static void Two() { } }
            //- /Other/B.cs
            class B { [Fact] void Test() { } }
            class FactAttribute : System.Attribute { }
            """;
        using var workspace = TestWorkspace.Of(Code);
        var file = workspace.PathOf("Lib/A.cs");
        var projects = workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments.Where(one => one != file), file] });
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. projects.Select(one => one.File.EndsWith("Other.csproj", StringComparison.Ordinal) ? one with { Arguments = [.. one.Arguments.Where(a => !a.EndsWith("B.cs", StringComparison.Ordinal))] } : one)]);
        var result = await FindUnusedQuery.RunAsync(snapshot, new FindUnused(), CancellationToken.None);
        Assert.Equal(["M:Shared.Two"], result.Unused.Select(one => one.Symbol.Id!.Split('@')[0]));
    }

    [Fact]
    public async Task Where_a_project_is_not_loaded_nothing_is_sure()
    {
        using var workspace = TestWorkspace.Of("class C { void Alone() { } }");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects, new Protocol.Loading.LoadedProject(workspace.PathOf("Broken.csproj"), ProjectState.Failed)]);
        var result = await FindUnusedQuery.RunAsync(snapshot, new FindUnused(), CancellationToken.None);
        var unused = Assert.Single(result.Unused);
        Assert.Equal((Confidence.Medium, "no code uses it; but not all of the workspace could be loaded", false), (unused.Confidence, unused.Reason, result.Answer.Complete));
    }

    [Theory]
    [InlineData("Lib", Confidence.Medium)]
    [InlineData("Between", Confidence.Medium)]
    [InlineData("Other", Confidence.High)]
    [InlineData("Other/C.cs", Confidence.High)]
    [InlineData(null, Confidence.Medium)]
    public async Task A_project_that_lacks_something_leaves_sure_what_it_cannot_use(string? scope, Confidence sure)
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/A.cs
            class A { void Alone() { } }
            //- /Between/B.cs
            class B { void Alone() { } }
            //- /Other/C.cs
            class C { void Alone() { } }
            """,
            "Between -> Lib");
        var projects = workspace.Projects.Select(one => one.File.EndsWith("Between.csproj", StringComparison.Ordinal) ? one with { State = ProjectState.Partial, Problem = "It is odd." } : one);
        var result = await FindUnusedQuery.RunAsync(TestWorkspace.BuildOf(workspace.Target, [.. projects]), new FindUnused { Scope = scope }, CancellationToken.None);
        Assert.All(result.Unused, one => Assert.Equal(sure, one.Confidence));
        Assert.NotEmpty(result.Unused);
        Assert.Equal(sure == Confidence.High, result.Answer.Complete);
    }

    [Fact]
    public async Task Who_asks_again_after_a_cancelled_question_gets_the_whole_answer()
    {
        using var workspace = TestWorkspace.Of("class C { [Fact] void Test() { } void Alone() { } } class FactAttribute : System.Attribute { }");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindUnusedQuery.RunAsync(workspace.Snapshot, new FindUnused(), cancelled.Token));
        var result = await FindUnusedQuery.RunAsync(workspace.Snapshot, new FindUnused(), CancellationToken.None);
        Assert.Equal(["M:C.Alone"], result.Unused.Select(one => one.Symbol.Id));
    }

    private static async Task<IReadOnlyList<UnusedSymbol>> AskAsync(string code, Confidence least)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await FindUnusedQuery.RunAsync(workspace.Snapshot, new FindUnused { Confidence = least }, CancellationToken.None);
        Assert.True(result.Answer.Complete);
        return result.Unused;
    }

    private static async Task<IEnumerable<string?>> IdsAsync(string code, FindUnused request)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await FindUnusedQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        return result.Unused.Select(one => one.Symbol.Id);
    }
}
