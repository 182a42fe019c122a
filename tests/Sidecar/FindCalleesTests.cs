using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Calls;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindCalleesTests
{
    [Fact]
    public async Task Callees_are_a_tree_in_the_order_of_the_code()
    {
        Assert.Equal(
            """
            1 M:A.Two Call:3 Call:3
            2 M:A.Top Cycle Call:5
            1 M:A.One Call:3
            2 M:A.Two Shown Call:4
            """,
            await CallCheck.CalleesOfAsync(
                """
                class A
                {
                    void T$$op() { Two(); One(); Two(); }
                    void One() => Two();
                    void Two() => Top();
                }
                """,
                depth: 3));
    }

    [Fact]
    public async Task Every_form_of_a_call_counts()
    {
        Assert.Equal(
            """
            1 M:A.#ctor(System.Int32) Call:6! Call:6
            1 P:A.Size Set:6 GetSet:7
            1 P:A.Item(System.Int32) Set:8! Get:8!
            1 M:A.op_Addition(A,A) Call:9!
            1 M:A.op_Implicit(A)~System.Int32 Call:10! Call:10!
            1 E:A.Rang Add:11 Raise:11
            1 M:A.Handle Reference:11
            1 M:Items.GetEnumerator Call:12!
            1 M:A.Inner(System.Int32) Call:13
            1 M:Texts.Far(A) Call:14 Call:14
            1 M:A.Deconstruct(System.Int32@,System.Int32@) Call:15!
            """,
            await CallCheck.CalleesOfAsync(
                """
                class A(int x)
                {
                    int Size { get; set; } int this[int i] { get => i; set { } } int field;
                    static void Ru$$n(A a, Items items)
                    {
                        a = new(1); _ = new A(2) { Size = 1 };
                        a.Size += a.field;
                        a[1] = a[2];
                        _ = a + a;
                        int n = a; Take(a); void Take(int i) { }
                        a.Rang += Handle; a.Rang();
                        foreach (var item in items) { }
                        System.Action b = () => Inner(1);
                        a.Far(); Texts.Far(a);
                        var (p, q) = a;
                    }
                    public static A operator +(A a, A b) => a; public static implicit operator int(A a) => 1;
                    event System.Action Rang; static void Handle() { } static void Inner(int x) { }
                    public void Deconstruct(out int a, out int b) => a = b = 1;
                }
                class Items { public System.Collections.Generic.IEnumerator<int> GetEnumerator() => null!; }
                static class Texts { public static void Far(this A a) { } }
                """));
    }

    [Fact]
    public async Task A_constructor_runs_initializers_and_the_one_of_its_base()
    {
        const string Code =
            """
            class Base { protected Base() { } }
            class A : Base
            {
                int field = One(); static int once = Two(); int Made { get; } = Three();
                public A() { }
                A(int x) : this() => Four();
                static A() => Five();
                static int One() => 1; static int Two() => 1; static int Three() => 1; static int Four() => 1; static int Five() => 1;
            }
            class B(int x) : A { int y = B.Six(x); static int Six(int x) => x; }
            class C() : B(C.Seven()) { static int Seven() => 1; }
            """;
        Assert.Equal("1 M:A.One Call:4\n1 M:A.Three Call:4\n1 M:Base.#ctor Call:5!", await OfAsync(Code, "A..ctor()"));
        Assert.Equal("1 M:A.#ctor Call:6\n1 M:A.Four Call:6", await OfAsync(Code, "A..ctor(int)"));
        Assert.Equal("1 M:A.Two Call:4\n1 M:A.Five Call:7", await OfAsync(Code, "M:A.#cctor"));
        Assert.Equal("1 M:A.#ctor Call:10!\n1 M:B.Six(System.Int32) Call:10", await OfAsync(Code, "B"));
        Assert.Equal("1 M:B.#ctor(System.Int32) Call:11\n1 M:C.Seven Call:11", await OfAsync(Code, "C"));
    }

    [Fact]
    public async Task Properties_events_fields_and_local_functions_have_callees_too()
    {
        const string Code =
            """
            class A
            {
                int Size { get => Low(); set { Low(); } }
                int Made { get; } = Low();
                int field = Low(), other;
                event System.Action Rang { add { Low(); } remove { } }
                int this[int i] => Low();
                static int Low() { return Inner(); int Inner() => Deep(); }
                static int Deep() => 1;
            }
            """;
        Assert.Equal("1 M:A.Low Call:3 Call:3", await OfAsync(Code, "A.Size"));
        Assert.Equal("1 M:A.Low Call:4", await OfAsync(Code, "A.Made"));
        Assert.Equal("1 M:A.Low Call:5", await OfAsync(Code, "A.field"));
        Assert.Equal("", await OfAsync(Code, "A.other"));
        Assert.Equal("1 M:A.Low Call:6", await OfAsync(Code, "A.Rang"));
        Assert.Equal("1 M:A.Low Call:7", await OfAsync(Code, "A.this[]"));
        Assert.Equal("1 M:A.Deep Call:8", await OfAsync(Code, "A.Low"));
        Assert.Equal("1 M:A.Deep Call:1", await CallCheck.CalleesOfAsync("class A { static int Low() { return Inner(); int In$$ner() => Deep(); } static int Deep() => 1; }"));
    }

    [Fact]
    public async Task What_may_run_instead_is_below_what_is_called()
    {
        const string Code =
            """
            interface IRun { void Run(); }
            abstract class Base : IRun { public abstract void Run(); }
            class One : Base { public override void Run() => Low(); void Low() { } }
            class Two : IRun { void IRun.Run() { } }
            class User { void U$$se(IRun run) => run.Run(); }
            """;
        Assert.Equal(
            """
            1 M:IRun.Run Call:5
            2 M:Two.IRun#Run Implements
            2 M:One.Run Overrides
            3 M:One.Low Call:3
            """,
            await CallCheck.CalleesOfAsync(Code, depth: 3));
        Assert.Equal("1 M:IRun.Run Call:5", await CallCheck.CalleesOfAsync(Code, depth: 3, through: Dispatch.None));
    }

    [Fact]
    public async Task Members_of_assemblies_are_counted_or_shown()
    {
        using var workspace = TestWorkspace.Of("class A { void R$$un() { System.Console.WriteLine(\"\".Length); Run(); } }");
        var result = await CallCheck.AskAsync(workspace, workspace.Snapshot, new FindCallees { Depth = 3 });
        Assert.Equal(("1 M:A.Run Cycle Call:1", 2), (CallCheck.Text(result.Callees), result.Outside));
        result = await CallCheck.AskAsync(workspace, workspace.Snapshot, new FindCallees { Depth = 3, Outside = true });
        Assert.Equal(
            "1 M:System.Console.WriteLine(System.Int32) Call:1\n1 P:System.String.Length Get:1\n1 M:A.Run Cycle Call:1",
            CallCheck.Text(result.Callees));
        Assert.Null(result.Outside);
    }

    [Fact]
    public async Task What_comes_from_an_assembly_has_callees_that_nobody_knows()
    {
        using var workspace = TestWorkspace.Of("class A : System.IDisposable { public void Dispose() { } }");
        var result = await FindCalleesQuery.RunAsync(workspace.Snapshot, new FindCallees { Symbol = "System.IDisposable.Dispose" }, CancellationToken.None);
        Assert.Contains("not known", result.Resolution.Note, System.StringComparison.Ordinal);
        Assert.Empty(result.Callees);
        result = await FindCalleesQuery.RunAsync(workspace.Snapshot, new FindCallees { Symbol = "System.IDisposable.Dispose", Through = Dispatch.All }, CancellationToken.None);
        Assert.Equal("1 M:A.Dispose Implements", CallCheck.Text(result.Callees));
    }

    [Fact]
    public async Task Both_parts_of_a_partial_member_and_code_outside_of_types_count()
    {
        Assert.Equal(
            "1 M:A.Low Call:3",
            await CallCheck.CalleesOfAsync(
                """
                //- /A.cs
                partial class A { partial void R$$un(); void Low() { } }
                //- /B.cs
                partial class A
                {
                    partial void Run() => Low(); }
                """));
        using var workspace = TestWorkspace.Of("using System;\nA.Low();\nA.Low();\nvoid Local() { }\nclass A { public static void Low() => A.High(); public static void High() { } }");
        var callers = await FindCallersQuery.RunAsync(workspace.Snapshot, new FindCallers { Symbol = "A.Low" }, CancellationToken.None);
        Assert.Equal((2, "A.Low();"), (callers.Callers[0].Symbol.Location!.Line, callers.Callers[0].Symbol.Location!.Code));
        var project = Assert.Single(workspace.Projects);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [project with { Arguments = [.. project.Arguments, "/target:exe"] }]);
        var result = await FindCalleesQuery.RunAsync(snapshot, new FindCallees { Symbol = callers.Callers[0].Symbol.Id }, CancellationToken.None);
        Assert.Equal("1 M:A.Low Call:2 Call:3", CallCheck.Text(result.Callees));
    }

    [Fact]
    public async Task Each_framework_has_its_own_code()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A
            {
                void R$$un()
                {
            #if NEW
                    One();
            #else
                    Two();
            #endif
                    Both();
                }
                void One() { } void Two() { } void Both() { }
            }
            """);
        var project = Assert.Single(workspace.Projects);
        var snapshot = TestWorkspace.BuildOf(
            workspace.Target, [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }]);
        var result = await CallCheck.AskAsync(workspace, snapshot, new FindCallees());
        Assert.Equal("1 M:A.One Call:6 in net10.0\n1 M:A.Two Call:8 in net9.0\n1 M:A.Both Call:10", CallCheck.Text(result.Callees));
    }

    private static async Task<string> OfAsync(string code, string symbol)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await FindCalleesQuery.RunAsync(workspace.Snapshot, new FindCallees { Symbol = symbol }, CancellationToken.None);
        Assert.True(result.Resolution.Symbol is not null, result.Resolution.Note);
        return CallCheck.Text(result.Callees);
    }
}
