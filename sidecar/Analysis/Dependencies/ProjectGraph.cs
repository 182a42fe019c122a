using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Which projects reference which. All target frameworks of a project are one node.</summary>
internal static class ProjectGraph
{
    /// <summary>The graph of all projects, loaded or not; only what begins at <paramref name="files"/>, if these are given.</summary>
    public static async Task<DependencyGraph> OfAsync(Snapshot snapshot, IReadOnlySet<string>? files, CancellationToken cancellation)
    {
        var names = new ProjectNames(snapshot);
        var edges = snapshot.Projects.GroupBy(project => project.Loaded.File, WorkspacePath.Comparer)
            .Where(project => files?.Contains(project.Key) != false)
            .SelectMany(project => EdgesOf(snapshot, project, names))
            .ToArray();
        var ends = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        var nodes = await Task.WhenAll(snapshot.Projects.GroupBy(project => project.Loaded.File, WorkspacePath.Comparer)
            .Where(project => files?.Contains(project.Key) != false || ends.Contains(names.Of(project.Key)))
            .Select(project => NodeAsync(snapshot, names.Of(project.Key), [.. project], cancellation))).ConfigureAwait(false);
        return new DependencyGraph(DependencyLevel.Projects, nodes, edges);
    }

    // What a project writes down is there also where it could not be loaded, or where references go in a circle; what the compiler is
    // given is what holds.
    private static IEnumerable<DependencyEdge> EdgesOf(Snapshot snapshot, IGrouping<string, WorkspaceProject> project, ProjectNames names)
    {
        var written = project.SelectMany(one => one.Loaded.ReferencedProjects).Where(names.Has).ToHashSet(WorkspacePath.Comparer);
        var compiled = snapshot.Units.All
            .Where(unit => WorkspacePath.Comparer.Equals(unit.Project.Loaded.File, project.Key))
            .SelectMany(unit => unit.Parts.References)
            .Select(reference => reference.Unit.Project.Loaded.File);
        return written.Union(compiled, WorkspacePath.Comparer)
            .Where(other => !WorkspacePath.Comparer.Equals(other, project.Key))
            .Select(other => new DependencyEdge(names.Of(project.Key), names.Of(other), 1) { Transitive = written.Contains(other) ? null : true });
    }

    private static async Task<DependencyNode> NodeAsync(Snapshot snapshot, string name, WorkspaceProject[] project, CancellationToken cancellation)
    {
        var file = project[0].Loaded.File;
        ProjectUnit[] units = [.. snapshot.Units.All.Where(unit => WorkspacePath.Comparer.Equals(unit.Project.Loaded.File, file))];
        var size = await snapshot.Units.RememberAsync((typeof(ProjectSize), file), () => Task.FromResult(ProjectSize.Of(units, cancellation))).ConfigureAwait(false);
        var wrong = project.Where(one => one.Loaded.State != ProjectState.Loaded).MaxBy(one => one.Loaded.State)?.Loaded;
        return new DependencyNode(name, "project")
        {
            File = snapshot.Shorten(file),
            Files = units.Length == 0 ? null : size.Files,
            Types = units.Length == 0 ? null : size.Types,
            Test = project.Any(one => one.Loaded.IsTest) || Array.Exists(units, unit => unit.IsTest) ? true : null,
            State = wrong?.State,
            Problem = wrong?.Problem,
        };
    }
}
