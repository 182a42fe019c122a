using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindHierarchyTests
{
    private const string Cars =
        """
        interface IRun { }
        interface IFast : IRun, System.IDisposable { }
        class Base<T> : System.Collections.Generic.List<T>, IRun { }
        class Car : Base<int>, IFast { public void Dispose() { } }
        class Racer : Car { }
        class Van : Car, IRun { }
        """;

    [Fact]
    public async Task Above_a_type_is_what_it_and_its_bases_say()
    {
        Assert.Equal(
            """
            1 Base<int> Derives
            2 IRun Implements
            1 IFast Implements
            2 IRun Derives Shown
            2 System.IDisposable Derives
            """,
            Text((await AskAsync(Cars, new FindHierarchy { Symbol = "Car", Direction = HierarchyDirection.Up })).Above.Where(entry => !entry.Symbol.Id!.Contains("Collections", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Types_of_assemblies_are_followed_upwards_as_they_are_constructed()
    {
        var result = await AskAsync("class A : System.Collections.Generic.Dictionary<string, int[]> { } struct S : System.IEquatable<S> { public bool Equals(S s) => true; }", new FindHierarchy { Symbol = "A", Depth = 1 });
        Assert.Equal("1 System.Collections.Generic.Dictionary<string, int[]> Derives", Text(result.Above));
        Assert.Equal("T:System.Collections.Generic.Dictionary`2", Assert.Single(result.Above).Symbol.Id);
        Assert.Null(result.Above[0].Symbol.Location);
    }

    [Fact]
    public async Task Below_a_type_are_those_that_derive_from_it_step_by_step()
    {
        var result = await AskAsync(Cars, new FindHierarchy { Symbol = "IRun" });
        Assert.Empty(result.Above);
        Assert.Equal(
            """
            1 IFast Derives
            2 Car Implements
            3 Racer Derives
            3 Van Derives Shown
            1 Base<T> Implements
            2 Car Derives Shown
            1 Van Implements
            """,
            Text(result.Below));
    }

    [Fact]
    public async Task Direction_depth_and_limit_cut()
    {
        var result = await AskAsync(Cars, new FindHierarchy { Symbol = "Car", Direction = HierarchyDirection.Down });
        Assert.Equal((0, 2), (result.Above.Count, result.Below.Count));
        result = await AskAsync(Cars, new FindHierarchy { Symbol = "IRun", Depth = 1 });
        Assert.Equal("1 IFast Derives\n1 Base<T> Implements\n1 Van Implements", Text(result.Below));
        result = await AskAsync(Cars, new FindHierarchy { Symbol = "IRun", Limit = 2 });
        Assert.Equal(2, result.Below.Count);
        Assert.Equal(7, result.Answer.CutFrom);
    }

    [Fact]
    public async Task What_is_below_follows_what_is_above_on_the_pages()
    {
        using var workspace = TestWorkspace.Of("interface IRun { } interface IFast { } class Car : IRun, IFast { } class Racer : Car { } class Van : Car { }");
        var request = new FindHierarchy { Symbol = "Car", Limit = 3 };
        var first = await FindHierarchyQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(("1 IRun Implements\n1 IFast Implements", "1 Racer Derives"), (Text(first.Above), Text(first.Below)));
        var rest = await FindHierarchyQuery.RunAsync(workspace.Snapshot, request with { Cursor = first.Answer.Cursor }, CancellationToken.None);
        Assert.Equal(("", "1 Van Derives"), (Text(rest.Above), Text(rest.Below)));
    }

    [Fact]
    public async Task A_type_of_an_assembly_has_the_workspaces_below_it()
    {
        var result = await AskAsync(
            "class Own : System.IDisposable { public void Dispose() { } } class Far : System.IO.MemoryStream { } class Farther : Far { }",
            new FindHierarchy { Symbol = "System.IDisposable" });
        Assert.Equal("1 Own Implements\n1 Far Implements through T:System.IO.MemoryStream\n2 Farther Derives", Text(result.Below));
    }

    [Fact]
    public async Task Records_say_what_the_compiler_adds()
    {
        var result = await AskAsync("record A; record B : A;", new FindHierarchy { Symbol = "B", Depth = 1 });
        Assert.Equal("1 A Derives\n1 System.IEquatable<B> Implements", Text(result.Above));
    }

    [Fact]
    public async Task Members_have_a_hierarchy_too()
    {
        const string Code =
            """
            interface IRun { void Run(); }
            abstract class A : IRun { public abstract void Run(); }
            class B : A { public override void Run() { } }
            class C : B { public override void Run() { } }
            class D : B { public override void Run() { } }
            """;
        var result = await AskAsync(Code, new FindHierarchy { Symbol = "B.Run" });
        Assert.Equal("1 void A.Run() Overrides\n2 void IRun.Run() Implements", Text(result.Above));
        Assert.Equal("1 void C.Run() Overrides\n1 void D.Run() Overrides", Text(result.Below));
        result = await AskAsync(Code, new FindHierarchy { Symbol = "IRun.Run" });
        Assert.Equal("1 void A.Run() Implements\n2 void B.Run() Overrides\n3 void C.Run() Overrides\n3 void D.Run() Overrides", Text(result.Below));
    }

    [Fact]
    public async Task Overrides_of_what_an_assembly_overrides_stand_below_it()
    {
        var result = await AskAsync(
            "class Far : System.IO.MemoryStream { protected override void Dispose(bool disposing) { } }", new FindHierarchy { Symbol = "System.IO.Stream.Dispose(bool)", Direction = HierarchyDirection.Down });
        Assert.Equal("1 void Far.Dispose(bool disposing) Overrides through M:System.IO.MemoryStream.Dispose(System.Boolean)", Text(result.Below));
    }

    [Fact]
    public async Task An_interface_that_implements_a_member_of_another_says_so()
    {
        var result = await AskAsync("interface IRun { void Run(); } interface IFast : IRun { void IRun.Run() { } }", new FindHierarchy { Symbol = "IRun.Run" });
        Assert.Equal("1 void IFast.IRun.Run() Implements", Text(result.Below));
        result = await AskAsync("interface IRun { void Run(); } interface IFast : IRun { void IRun.Run() { } }", new FindHierarchy { Symbol = "IFast.Run" });
        Assert.Equal("1 void IRun.Run() Implements", Text(result.Above));
    }

    [Fact]
    public async Task Frameworks_are_said_where_they_differ()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A { }
            class B
            #if NEW
                : A
            #endif
            { }
            """);
        var project = Assert.Single(workspace.Projects);
        var snapshot = TestWorkspace.BuildOf(
            workspace.Target, [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }]);
        Assert.Equal(["net10.0"], Assert.Single((await AskAsync(snapshot, new FindHierarchy { Symbol = "A" })).Below).Frameworks);
        Assert.Equal(["net10.0"], Assert.Single((await AskAsync(snapshot, new FindHierarchy { Symbol = "B" })).Above).Frameworks);
    }

    [Fact]
    public async Task What_has_no_hierarchy_is_refused()
    {
        using var workspace = TestWorkspace.Of("class A { int field; }");
        var refused = await Assert.ThrowsAsync<RequestException>(() => AskAsync(workspace.Snapshot, new FindHierarchy { Symbol = "A.field" }));
        Assert.Equal(ErrorCode.InvalidParameters, refused.Error.Code);
    }

    private static string Text(IEnumerable<HierarchyEntry> entries) => string.Join('\n', entries.Select(entry =>
        $"{entry.Depth} {entry.Symbol.Signature} {entry.How}{(entry.Through is null ? "" : " through " + entry.Through)}{(entry.Repeated is null ? "" : " " + entry.Repeated)}"));

    private static async Task<FindHierarchyResult> AskAsync(string code, FindHierarchy request)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AskAsync(workspace.Snapshot, request);
    }

    private static Task<FindHierarchyResult> AskAsync(Snapshot snapshot, FindHierarchy request) =>
        FindHierarchyQuery.RunAsync(snapshot, request, CancellationToken.None);
}
