using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>Which projects depend on which.</summary>
public sealed class FindDependenciesTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        """
        //- /Core/A.cs
        public class A { class Inner { } }
        //- /Core/B.cs
        public class B { }
        //- /Lib/C.cs
        public partial class C { }
        //- /Lib/D.cs
        public partial class C { }
        //- /App/E.cs
        class E { }
        //- /Alone/F.cs
        class F { }
        """,
        "Lib -> Core", "App -> Lib", "App -> Core");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task References_are_edges_and_those_through_others_say_so()
    {
        var result = await AskAsync(Written(("Lib", ["Core"]), ("App", ["Lib"])), new FindDependencies());
        Assert.Equal(["App -> Lib", "Lib -> Core", "App -> Core (transitive)"], result.Edges.Select(TextOf));
        Assert.Equal(["Alone", "App", "Core", "Lib"], result.Nodes.Select(node => node.Name));
        Assert.Empty(result.Cycles);
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public async Task A_project_says_where_it_is_and_how_large_it_is()
    {
        var result = await AskAsync(_workspace.Snapshot, new FindDependencies());
        var core = result.Nodes.Single(node => node.Name == "Core");
        Assert.Equal(("project", "Core/Core.csproj", 2, 3, null), (core.Kind, core.File, core.Files, core.Types, core.Test));
        Assert.Equal(1, result.Nodes.Single(node => node.Name == "Lib").Types);
    }

    [Fact]
    public async Task Only_what_begins_at_a_project_is_there_when_it_is_named()
    {
        var snapshot = Written(("Lib", ["Core"]), ("App", ["Lib"]));
        foreach (var scope in (string[])["Lib", "lib", "Lib/Lib.csproj"])
        {
            var result = await AskAsync(snapshot, new FindDependencies { Scope = scope });
            Assert.Equal(["Lib -> Core"], result.Edges.Select(TextOf));
            Assert.Equal(["Core", "Lib"], result.Nodes.Select(node => node.Name));
        }
        var alone = await AskAsync(snapshot, new FindDependencies { Scope = "Alone" });
        Assert.Equal("Alone", Assert.Single(alone.Nodes).Name);
    }

    [Fact]
    public async Task A_scope_that_there_is_not_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RequestException>(() => AskAsync(_workspace.Snapshot, new FindDependencies { Scope = "Shop" }));
        Assert.Equal(ErrorCode.InvalidParameters, refused.Error.Code);
        Assert.Contains("no project is called 'Shop'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_failed_is_a_node_with_its_problem_and_keeps_the_edges_that_it_writes_down()
    {
        var broken = new LoadedProject(_workspace.PathOf("Broken/Broken.csproj"), ProjectState.Failed)
        {
            Problem = "MSB4025: no project", ReferencedProjects = [_workspace.PathOf("Core/Core.csproj"), _workspace.PathOf("Elsewhere/Elsewhere.csproj")],
        };
        var result = await AskAsync(TestWorkspace.BuildOf(_workspace.Target, [.. _workspace.Projects, broken]), new FindDependencies());
        var node = result.Nodes.Single(one => one.Name == "Broken");
        Assert.Equal((ProjectState.Failed, "MSB4025: no project", null, null), (node.State, node.Problem, node.Files, node.Types));
        Assert.Contains("Broken -> Core", result.Edges.Select(TextOf));
        Assert.Equal("Broken/Broken.csproj", Assert.Single(result.Answer.Gaps!).Project);
    }

    [Fact]
    public async Task Projects_that_reference_each_other_are_a_cycle_of_which_the_shortest_is_shown()
    {
        var snapshot = Written(("Core", ["Lib"]), ("Lib", ["Core", "App"]), ("App", ["Lib", "Alone"]), ("Alone", ["Core"]));
        var cycle = Assert.Single((await AskAsync(snapshot, new FindDependencies())).Cycles);
        Assert.Equal(["Alone", "App", "Core", "Lib"], cycle.Members);
        Assert.Equal(["App", "Lib"], cycle.Shortest);
    }

    [Fact]
    public async Task Projects_of_one_name_are_called_by_their_files()
    {
        var other = _workspace.Projects.Single(project => project.File.EndsWith("Core.csproj", StringComparison.Ordinal)) with
        {
            File = _workspace.PathOf("Other/Core.csproj"), Outputs = [],
        };
        var result = await AskAsync(TestWorkspace.BuildOf(_workspace.Target, [.. _workspace.Projects, other]), new FindDependencies());
        Assert.Equal(["Alone", "App", "Core/Core.csproj", "Lib", "Other/Core.csproj"], result.Nodes.Select(node => node.Name));
        Assert.Contains("Lib -> Core/Core.csproj (transitive)", result.Edges.Select(TextOf));
    }

    [Fact]
    public async Task All_target_frameworks_of_a_project_are_one_node()
    {
        var library = _workspace.Projects.Single(project => project.File.EndsWith("Lib.csproj", StringComparison.Ordinal)) with { Framework = "net8.0", Outputs = [] };
        var result = await AskAsync(TestWorkspace.BuildOf(_workspace.Target, [.. _workspace.Projects, library]), new FindDependencies { Scope = "Lib" });
        Assert.Equal(["Core", "Lib"], result.Nodes.Select(node => node.Name));
        Assert.Single(result.Edges);
    }

    [Fact]
    public async Task Nodes_that_only_edges_of_other_pages_have_are_left_out()
    {
        var snapshot = Written(("Lib", ["Core"]), ("App", ["Lib"]));
        var first = await AskAsync(snapshot, new FindDependencies { Limit = 1 });
        Assert.Equal(["Alone", "App", "Lib"], first.Nodes.Select(node => node.Name));
        Assert.Equal((4, 3), (first.NodesCutFrom, first.Answer.CutFrom));
        var second = await AskAsync(snapshot, new FindDependencies { Limit = 1, Cursor = first.Answer.Cursor });
        Assert.Equal(["Core", "Lib"], second.Nodes.Select(node => node.Name));
        Assert.Equal(["Lib -> Core"], second.Edges.Select(TextOf));
    }

    [Theory]
    [InlineData(GraphFormat.Mermaid, """
        flowchart LR
          n0["Alone"]
          n1["App"]
          n2["Broken (failed)"]
          n3["Core"]
          n4(["Lib"])
          n1 --> n4
          n4 --> n3
          n1 -.-> n3

        """)]
    [InlineData(GraphFormat.Dot, """
        digraph projects {
          rankdir=LR;
          n0 [label="Alone"];
          n1 [label="App"];
          n2 [label="Broken (failed)"];
          n3 [label="Core"];
          n4 [label="Lib", style=dashed];
          n1 -> n4;
          n4 -> n3;
          n1 -> n3 [style=dotted];
        }

        """)]
    public async Task As_text_it_can_be_drawn(GraphFormat format, string text)
    {
        var projects = Written(("Lib", ["Core"]), ("App", ["Lib"])).Projects.Select(project => project.Loaded)
            .Select(project => project with { IsTest = project.File.EndsWith("Lib.csproj", StringComparison.Ordinal) });
        var broken = new LoadedProject(_workspace.PathOf("Broken/Broken.csproj"), ProjectState.Failed);
        var result = await AskAsync(TestWorkspace.BuildOf(_workspace.Target, [.. projects, broken]), new FindDependencies { Format = format });
        Assert.Equal(text.ReplaceLineEndings("\n"), result.Text);
        Assert.Empty(result.Nodes);
        Assert.Empty(result.Edges);
    }

    private Snapshot Written(params (string Name, string[] References)[] references) => TestWorkspace.BuildOf(
        _workspace.Target,
        [
            .. _workspace.Projects.Select(project => project with
            {
                ReferencedProjects =
                [
                    .. references.Where(one => Path.GetFileNameWithoutExtension(project.File) == one.Name)
                        .SelectMany(one => one.References.Select(other => _workspace.PathOf($"{other}/{other}.csproj"))),
                ],
            }),
        ]);

    private static Task<FindDependenciesResult> AskAsync(Snapshot snapshot, FindDependencies request) =>
        FindDependenciesQuery.RunAsync(snapshot, request, () => new SoonEnough(TimeSpan.MaxValue, TimeProvider.System), CancellationToken.None);

    private static string TextOf(DependencyEdge edge) => $"{edge.From} -> {edge.To}{(edge.Transitive == true ? " (transitive)" : "")}";
}
