using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Calls;

/// <summary>Calls across projects, target frameworks and generated code.</summary>
public sealed class ProjectCallTests
{
    [Fact]
    public Task Friends_and_projects_beyond_the_next_one_call() => CallCheck.CallersAsync(
        """
        //- /Core/A.cs
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]
        public class A { internal void R$$un() { } }
        //- /Lib/B.cs
        public class B : A { }
        //- /App/C.cs
        class C { void Use(B b) => b.[|Run|](); }
        """,
        "Lib -> Core",
        "App -> Lib",
        "App -> Core");

    [Fact]
    public async Task Frameworks_are_merged_and_said_where_they_differ()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/A.cs
            class A
            {
                static void R$$un() { }
            #if NEW
                void One() => Run();
            #else
                void Two() => Run();
            #endif
                void Both() => Run();
            }
            """);
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var result = await CallCheck.AskAsync(workspace, TestWorkspace.BuildOf(workspace.Target, both), new FindCallers());
        Assert.Equal(
            """
            1 M:A.One Call:5 in net10.0
            1 M:A.Two Call:7 in net9.0
            1 M:A.Both Call:9
            """,
            CallCheck.Text(result.Callers));
    }

    [Fact]
    public async Task A_linked_file_calls_once_and_its_members_can_be_asked()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Core/A.cs
            public static class A { public static void R$$un() { } }
            //- /Lib/Shared.cs
            class Shared { public static void Call() => A.Run(); }
            //- /App/App.cs
            class App { void Use() => Shared.Call(); }
            """,
            "Lib -> Core",
            "App -> Core");
        var snapshot = TestWorkspace.BuildOf(
            workspace.Target,
            [
                .. workspace.Projects.Select(project => project.File.EndsWith("App.csproj", StringComparison.Ordinal)
                    ? project with { Arguments = [.. project.Arguments, workspace.PathOf("/Lib/Shared.cs")] }
                    : project),
            ]);
        var result = await CallCheck.AskAsync(workspace, snapshot, new FindCallers { Depth = 2 });
        Assert.Equal(["M:Shared.Call@App", "M:App.Use"], result.Callers.Select(entry => entry.Symbol.Id));
        var next = await FindCallersQuery.RunAsync(snapshot, new FindCallers { Symbol = result.Callers[0].Symbol.Id }, CancellationToken.None);
        Assert.Equal("M:App.Use", Assert.Single(next.Callers).Symbol.Id);
    }

    [Fact]
    public async Task Generated_callers_come_last_and_are_marked()
    {
        using var folder = new TempFolder();
        using var workspace = TestWorkspace.Of("public class ItemModel { public It$$emModel() { } } class Written { object o = new ItemModel(); }");
        var generator = TestGenerator.WriteTo(folder);
        var snapshot = TestWorkspace.BuildOf(
            workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/analyzer:" + generator] })]);
        var result = await CallCheck.AskAsync(workspace, snapshot, new FindCallers());
        Assert.Equal(["F:Written.o", "M:Models.MakeItemModel"], result.Callers.Select(entry => entry.Symbol.Id));
        Assert.True(result.Callers[1].Sites[0].Place.Generated);
        Assert.True(result.Callers[1].Symbol.Location!.Generated);
    }

    [Fact]
    public async Task Every_id_of_an_answer_can_be_asked()
    {
        using var workspace = TestWorkspace.Of(
            """
            A.Low();
            class A { public static int L$$ow() => 1; int this[int i] => Low(); public static A operator -(A a) { Low(); return a; } }
            interface IGet<T> { int Get(); }
            class B : IGet<A> { int IGet<A>.Get() => A.Low(); B() => A.Low(); ~B() => A.Low(); static B() => A.Low(); }
            static class E { extension(A a) { public int Far() => A.Low(); public int Near => A.Low(); } }
            file class F { int Run() => A.Low(); }
            """);
        var project = Assert.Single(workspace.Projects);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [project with { Arguments = [.. project.Arguments, "/target:exe"] }]);
        var result = await CallCheck.AskAsync(workspace, snapshot, new FindCallers());
        Assert.Equal(10, result.Callers.Count);
        foreach (var entry in result.Callers)
        {
            var hover = await HoverQuery.RunAsync(snapshot, new Hover { Symbol = entry.Symbol.Id }, CancellationToken.None);
            Assert.True(hover.Resolution.Status == ResolutionStatus.Exact, entry.Symbol.Id);
            Assert.Equal(entry.Symbol.Location, hover.Resolution.Symbol!.Location);
        }
    }
}
