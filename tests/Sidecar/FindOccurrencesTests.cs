using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindOccurrencesTests
{
    [Theory]
    [InlineData(
        "class A { int Run(int start) { int $$[|sum|] = start; [|sum|] = 1; [|sum|]++; [|sum|] += 2; Fill(out [|sum|]); return [|sum|]; } void Fill(out int x) => x = 1; }",
        "declaration write read-write read-write write read")]
    [InlineData("class A { int Run(int $$[|number|]) { int Inner() => [|number|]; return Inner() + Run([|number|]: 1); } }", "declaration read write")]
    [InlineData("class A { event System.Action? $$[|Done|]; void Run() { [|Done|] += Run; [|Done|] -= Run; [|Done|]?.Invoke(); } }", "declaration subscribe unsubscribe read")]
    [InlineData("class A { void $$[|Run|]() { [|Run|](); System.Action a = [|Run|]; _ = nameof([|Run|]); } /// <see cref=\"[|Run|]\"/>\n void B() { } }", "declaration call method-group nameof cref")]
    [InlineData("class $$[|A|] { A() { } [|A|]? next = new [|A|](); static [|A|] Make() => [|new|](); }", "declaration type create type create")]
    [InlineData("class A { $$[|A|](int x) { } static object One() => new [|A|](1); A() : [|this|](2) { } }", "declaration create call")]
    [InlineData("using M = [|System|].Math; class A { double d = $$[|System|].Math.PI; }", "using type")]
    [InlineData("class A(int $$[|size|]) { int Twice => [|size|] * 2; int Half { get; } = [|size|] / 2; }", "declaration read read")]
    [InlineData("record R(int $$[|Size|]) { int Twice => [|Size|] * 2; R Other => this with { [|Size|] = 1 }; }", "declaration read write")]
    [InlineData("class A { void Run() { int $$[|Add|](int x) => x > 0 ? [|Add|](x - 1) : 0; System.Func<int, int> f = [|Add|]; } }", "declaration call method-group")]
    [InlineData("class A { System.Func<int, int> f = $$[|x|] => [|x|] + [|x|]; int x; }", "declaration read read")]
    [InlineData("var $$[|count|] = 1;\nSystem.Console.WriteLine([|count|]);\nvoid Local() { [|count|]--; }\n", "declaration read read-write")]
    [InlineData("class A { void Run(object o) { if (o is string { Length: > 1 } $$[|text|] && [|text|].Length > 2) _ = $\"{[|text|]}\"; } }", "declaration read read")]
    [InlineData("class A { void Run() { $$[|again|]: goto [|again|]; } }", "declaration read")]
    [InlineData("using System.Linq; class A { object Run(int[] all) => from $$[|one|] in all where [|one|] > 1 select [|one|]; }", "declaration read read")]
    [InlineData("class A<$$[|T|]> { [|T|]? one; System.Collections.Generic.List<[|T|]> all = new(); }", "declaration type type")]
    [InlineData("enum E { $$[|One|], Two = [|One|] } class A { E e = E.[|One|]; }", "declaration read read")]
    public async Task Each_place_says_what_is_done_there(string code, string kinds)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await AskAsync(workspace, workspace.Snapshot);
        workspace.Fixture.AssertFound(workspace.SpansOf(result.Occurrences));
        Assert.Equal(kinds, string.Join(' ', result.Occurrences.Select(WordOf)));
    }

    [Fact]
    public async Task Operators_indexers_and_loops_are_used_by_their_signs()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A
            {
                public static A operator +(A a, A b) => a;
                public int this[int index] => index;
                static object Run(A a) => (a + a + a)[1];
            }
            """);
        var plus = await AskAsync(workspace, new FindOccurrences { File = "Test.cs", Line = 3, Text = "+" });
        Assert.Equal([(3, "declaration"), (5, "call"), (5, "call")], plus.Occurrences.Select(o => (o.Line, WordOf(o))));
        var indexer = await AskAsync(workspace, new FindOccurrences { File = "Test.cs", Line = 4, Text = "this" });
        Assert.Equal([(4, 16, null), (5, 42, true)], indexer.Occurrences.Select(o => (o.Line, o.Column, o.Implicit)));
    }

    [Fact]
    public async Task Extension_members_are_found_in_both_forms()
    {
        using var workspace = TestWorkspace.Of(
            """
            static class Texts
            {
                extension(string text)
                {
                    public bool $$[|IsLong|]() => text.Length > 9;
                }
                static bool One(string s) => s.[|IsLong|]() || [|IsLong|](s);
            }
            """);
        workspace.Fixture.AssertFound(workspace.SpansOf((await AskAsync(workspace, workspace.Snapshot)).Occurrences));
    }

    [Fact]
    public async Task Other_files_and_members_through_which_it_is_used_do_not_count()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /One.cs
            partial class A : IA { public void $$[|Run|]() { [|Run|](); ((IA)this).Run(); } }
            //- /Two.cs
            partial class A { void Go() => Run(); }
            interface IA { void Run(); }
            """);
        workspace.Fixture.AssertFound(workspace.SpansOf((await AskAsync(workspace, workspace.Snapshot)).Occurrences));
    }

    [Fact]
    public async Task A_partial_member_is_declared_twice_and_a_file_scoped_type_belongs_to_its_file()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /One.cs
            partial class A { partial void $$[|Done|](); partial void [|Done|]() { } void Go() => [|Done|](); }
            file class Hidden { void Done() { } Hidden? h; }
            //- /Two.cs
            file class Hidden { Hidden? h; }
            """);
        workspace.Fixture.AssertFound(workspace.SpansOf((await AskAsync(workspace, workspace.Snapshot)).Occurrences));
        var hidden = await AskAsync(workspace, new FindOccurrences { File = "Two.cs", Line = 1, Text = "Hidden" });
        Assert.Equal([12, 21], hidden.Occurrences.Select(o => o.Column));
    }

    [Fact]
    public async Task Branches_that_different_frameworks_compile_count_together()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A
            {
                static void $$[|Run|]() { }
            #if NEW
                void One() => [|Run|]();
            #else
                void Two() => [|Run|]();
            #endif
                void Both() => [|Run|]();
            }
            """);
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var result = await AskAsync(workspace, TestWorkspace.BuildOf(workspace.Target, both));
        workspace.Fixture.AssertFound(workspace.SpansOf(result.Occurrences));
    }

    [Fact]
    public async Task In_a_linked_file_it_does_not_matter_which_project_is_meant()
    {
        using var workspace = TestWorkspace.Of("//- /Lib/Shared.cs\nclass Shared { void $$[|Run|]() { [|Run|](); } }\n//- /App/App.cs\nclass App { }\n");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project =>
            project.File.EndsWith("App.csproj", StringComparison.Ordinal) ? project with { Arguments = [.. project.Arguments, workspace.PathOf("/Lib/Shared.cs")] } : project)]);
        var result = await AskAsync(workspace, snapshot);
        Assert.Equal(ResolutionStatus.Exact, result.Resolution.Status);
        workspace.Fixture.AssertFound(workspace.SpansOf(result.Occurrences));
    }

    [Fact]
    public async Task A_file_can_be_named_in_which_the_symbol_is_only_used()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/Api.cs
            public class Api { public static void Call() { } }
            //- /App/Main.cs
            class Program { void Run() { Api.[|Call|](); System.[|Console|].WriteLine(); } }
            """,
            "App -> Lib");
        var call = await AskAsync(workspace, new FindOccurrences { Symbol = "Api.Call", File = "App/Main.cs" });
        var console = await AskAsync(workspace, new FindOccurrences { Symbol = "System.Console", File = "Main.cs" });
        workspace.Fixture.AssertFound(workspace.SpansOf([.. call.Occurrences, .. console.Occurrences]));
        var declared = await AskAsync(workspace, new FindOccurrences { Symbol = "Api.Call" });
        Assert.Equal(("Lib/Api.cs", UseKind.Declaration), (Assert.Single(declared.Occurrences).File, declared.Occurrences[0].Kind));
        await Assert.ThrowsAsync<RequestException>(() => AskAsync(workspace, new FindOccurrences { Symbol = "System.Console" }));
        await Assert.ThrowsAsync<RequestException>(() => AskAsync(workspace, new FindOccurrences { Symbol = "Api.Call", File = "Other.cs" }));
    }

    [Fact]
    public async Task Generated_files_have_occurrences_too()
    {
        using var folder = new TempFolder();
        using var workspace = TestWorkspace.Of("class UserModel { }");
        var generator = TestGenerator.WriteTo(folder);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/analyzer:" + generator] })]);
        var made = await FindOccurrencesQuery.RunAsync(snapshot, new FindOccurrences { Symbol = "Models.MakeUserModel" }, CancellationToken.None);
        Assert.True(Assert.Single(made.Occurrences).Generated);
        var model = await FindOccurrencesQuery.RunAsync(snapshot, new FindOccurrences { Symbol = "UserModel", File = made.Occurrences[0].File }, CancellationToken.None);
        Assert.Equal([(UseKind.Type, true), (UseKind.Create, true)], model.Occurrences.Select(o => (o.Kind!.Value, o.Generated!.Value)));
    }

    [Fact]
    public async Task A_kind_picks_some()
    {
        using var workspace = TestWorkspace.Of("class A { int x = 1; int Run() { x++; x = 2; return x; } }");
        Assert.Equal([34, 39], (await AskAsync(workspace, new FindOccurrences { Symbol = "A.x", Kind = UseKind.Write })).Occurrences.Select(o => o.Column));
        Assert.Equal([15], (await AskAsync(workspace, new FindOccurrences { Symbol = "A.x", Kind = UseKind.Declaration })).Occurrences.Select(o => o.Column));
    }

    private static string WordOf(CodeLocation place) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(place.Kind.ToString()!);

    private static Task<FindOccurrencesResult> AskAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var caret = workspace.Fixture.Caret;
        var request = new FindOccurrences { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column };
        return FindOccurrencesQuery.RunAsync(snapshot, request, CancellationToken.None);
    }

    private static Task<FindOccurrencesResult> AskAsync(TestWorkspace workspace, FindOccurrences request) =>
        FindOccurrencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
}
