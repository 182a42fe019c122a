using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Calls;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindCallersTests
{
    [Fact]
    public async Task Callers_are_a_tree_and_circles_are_cut()
    {
        Assert.Equal(
            """
            1 M:A.Low Cycle Call:3
            1 M:A.Middle Call:4
            2 M:A.Top Call:5
            3 M:A.Middle Cycle Call:4
            2 M:A.Other Call:6 Call:6
            """,
            await CallCheck.CallersOfAsync(
                """
                class A
                {
                    void L$$ow() { Low(); }
                    void Middle() { Low(); Top(); }
                    void Top() { Middle(); }
                    void Other() { Middle(); Middle(); }
                }
                """,
                depth: 3));
    }

    [Fact]
    public async Task What_is_followed_once_is_not_followed_again()
    {
        Assert.Equal(
            """
            1 M:A.Left Call:4
            2 M:A.Top Call:6
            3 M:A.Main Call:7
            1 M:A.Right Call:5
            2 M:A.Top Shown Call:6
            """,
            await CallCheck.CallersOfAsync(
                """
                class A
                {
                    void L$$ow() { }
                    void Left() => Low();
                    void Right() => Low();
                    void Top() { Left(); Right(); }
                    void Main() => Top();
                }
                """,
                depth: 4));
    }

    [Fact]
    public async Task Code_in_lambdas_and_local_functions_is_the_members()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A
            {
                static int Lo$$w() => 1;
                System.Func<int> field = () => Low();
                int Made { get; } = Low();
                int Asked => Low();
                event System.Action Heard { add => Low(); remove { } }
                int this[int i] { get { int Inner() => Low(); return Inner(); } }
                A(int x = 1) { System.Action a = delegate { Low(); }; }
                ~A() => Low();
                static A operator +(A a, int b) { Low(); return a; }
            }
            """);
        var result = await CallCheck.AskAsync(workspace, workspace.Snapshot, new FindCallers());
        Assert.Equal(
            """
            1 F:A.field initializer Call:4
            1 P:A.Made initializer Call:5
            1 P:A.Asked Call:6
            1 E:A.Heard Call:7
            1 P:A.Item(System.Int32) Call:8
            1 M:A.#ctor(System.Int32) Call:9
            1 M:A.Finalize Call:10
            1 M:A.op_Addition(A,System.Int32) Call:11
            """,
            CallCheck.Text(result.Callers));
        Assert.Equal("A.this[].Inner", Assert.Single(result.Callers, entry => entry.Sites[0].Place.Within is not null).Sites[0].Place.Within);
    }

    [Fact]
    public async Task An_initializer_runs_when_its_type_is_created()
    {
        Assert.Equal(
            """
            1 F:A.field initializer Call:4
            2 M:A.#ctor
            3 M:A.#ctor(System.Int32) Call:7
            3 M:User.Use Call:10
            2 M:A.#ctor(System.String)
            1 F:A.once initializer Call:5
            """,
            await CallCheck.CallersOfAsync(
                """
                class A
                {
                    static int Lo$$w() => 1;
                    int field = Low();
                    static int once = Low();
                    public A() { }
                    A(int x) : this() { }
                    A(string s) { }
                }
                class User { void Use() => new A(); }
                """,
                depth: 3));
    }

    [Fact]
    public async Task Code_outside_of_types_and_of_primary_constructors_calls()
    {
        Assert.Equal(
            """
            1 M:Program.{Main}$(System.String[])@Test Call:1
            1 M:B.#ctor(System.Int32) Call:3
            """,
            await CallCheck.CallersOfAsync(
                """
                A.Low();
                class A { public A(int x) { } public static int L$$ow() => 1; }
                class B(int x) : A(Low());
                """));
    }

    [Fact]
    public async Task Calls_through_members_above_are_marked()
    {
        const string Code =
            """
            interface IRun { void Run(); }
            class Base : IRun { public virtual void Run() { } }
            class Derived : Base { public override void R$$un() { } }
            class Other : Base { public override void Run() { } }
            class User { void One(IRun r) => r.Run(); void Two(Base b) => b.Run(); void Three(Derived d) => d.Run(); void Four(Other o) => o.Run(); }
            """;
        Assert.Equal(
            """
            1 M:User.One(IRun) Call:5 via M:IRun.Run
            1 M:User.Two(Base) Call:5 via M:Base.Run
            1 M:User.Three(Derived) Call:5
            """,
            await CallCheck.CallersOfAsync(Code));
        Assert.Equal("1 M:User.Three(Derived) Call:5", await CallCheck.CallersOfAsync(Code, through: Dispatch.None));
    }

    [Fact]
    public async Task Calls_through_members_of_assemblies_are_followed_when_asked()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A : System.IDisposable { public void Dis$$pose() { } }
            class User { void Use(System.IDisposable d, A a) { d.Dispose(); using (a) { } } }
            """);
        var result = await CallCheck.AskAsync(workspace, workspace.Snapshot, new FindCallers());
        Assert.Equal("1 M:User.Use(System.IDisposable,A) Call:2!", CallCheck.Text(result.Callers));
        Assert.Equal("M:System.IDisposable.Dispose", Assert.Single(result.Unfollowed!).Id);
        result = await CallCheck.AskAsync(workspace, workspace.Snapshot, new FindCallers { Through = Dispatch.All });
        Assert.Equal("1 M:User.Use(System.IDisposable,A) Call:2 via M:System.IDisposable.Dispose Call:2!", CallCheck.Text(result.Callers));
        Assert.Null(result.Unfollowed);
    }

    [Fact]
    public async Task A_member_that_a_derived_type_has_for_an_interface_is_called_through_it()
    {
        Assert.Equal(
            "1 M:User.Use(IRun) Call:4 via M:IRun.Run",
            await CallCheck.CallersOfAsync(
                """
                interface IRun { void Run(); }
                class Base { public void R$$un() { } }
                class Derived : Base, IRun { }
                class User { void Use(IRun r) => r.Run(); }
                """));
    }

    [Fact]
    public async Task Calls_through_an_interface_count_where_the_implementation_is_not_known()
    {
        Assert.Equal(
            "1 M:App.Use(IRun) Call:1 via M:IRun.Run",
            await CallCheck.CallersOfAsync(
                """
                //- /Core/I.cs
                public interface IRun { void Run(); }
                //- /Lib/A.cs
                public class A : IRun { public void R$$un() { } }
                //- /App/App.cs
                class App { void Use(IRun r) => r.Run(); }
                """,
                references: ["Lib -> Core", "App -> Core"]));
    }

    [Fact]
    public async Task A_type_stands_for_its_constructors()
    {
        Assert.Equal(
            """
            1 M:User.Use Call:2 Call:2!
            """,
            await CallCheck.CallersOfAsync(
                """
                class A$$ { public A() { } public A(int x) { } }
                class User { A Use() { _ = new A(1); return new(); } }
                """));
    }

    [Fact]
    public async Task What_cannot_be_called_is_refused()
    {
        using var workspace = TestWorkspace.Of("namespace Shop { interface I { } enum E { } }");
        foreach (var symbol in new[] { "I", "E", "Shop" })
            Assert.Equal(
                ErrorCode.InvalidParameters,
                (await Assert.ThrowsAsync<RequestException>(() => FindCallersQuery.RunAsync(workspace.Snapshot, new FindCallers { Symbol = symbol }, CancellationToken.None))).Error.Code);
    }

    [Fact]
    public async Task A_limit_takes_the_first_of_the_tree_and_says_of_how_many()
    {
        using var workspace = TestWorkspace.Of("class A { void Low() { } void B() => Low(); void C() => B(); void D() => Low(); void E() => D(); }");
        var result = await FindCallersQuery.RunAsync(workspace.Snapshot, new FindCallers { Symbol = "Low", Depth = 5, Limit = 3 }, CancellationToken.None);
        Assert.Equal("1 M:A.B Call:1\n2 M:A.C Call:1\n1 M:A.D Call:1", CallCheck.Text(result.Callers));
        Assert.Equal(4, result.Answer.CutFrom);
    }

    [Fact]
    public async Task What_nobody_calls_has_a_proven_empty_answer()
    {
        using var workspace = TestWorkspace.Of("class A { void Lon$$ely() { _ = nameof(Lonely); } }");
        var result = await CallCheck.AskAsync(workspace, workspace.Snapshot, new FindCallers());
        Assert.Empty(result.Callers);
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public async Task After_a_thousand_members_no_more_are_followed_and_that_is_said()
    {
        var code = string.Concat(Enumerable.Range(0, 1000).Select(i => $"void M{i}() => Low();\n"));
        using var workspace = TestWorkspace.Of($"class A {{ void Low() {{ }}\n{code} void Far() => M999(); }}");
        var result = await FindCallersQuery.RunAsync(workspace.Snapshot, new FindCallers { Symbol = "Low", Depth = 2, Limit = Limit.Max }, CancellationToken.None);
        Assert.Equal((1000, true), (result.Callers.Count, result.Stopped));
        result = await FindCallersQuery.RunAsync(workspace.Snapshot, new FindCallers { Symbol = "Low" }, CancellationToken.None);
        Assert.Null(result.Stopped);
    }
}
