using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Doubts;

/// <summary>
/// The projects that another load may find different from what a snapshot says, because something that their evaluation
/// depends on has changed since. Immutable.
/// </summary>
internal sealed class DoubtedProjects
{
    private DoubtedProjects(bool areAll, HashSet<string> changed, HashSet<string> files) => (AreAll, Changed, Files) = (areAll, changed, files);

    /// <summary>None.</summary>
    public static DoubtedProjects None { get; } = new(areAll: false, [], []);

    /// <summary>All.</summary>
    public static DoubtedProjects All { get; } = new(areAll: true, [], []);

    /// <summary>Whether nothing is certain, not even which projects there are.</summary>
    public bool AreAll { get; }

    /// <summary>The files of the projects that have changed themselves; absolute.</summary>
    public IReadOnlySet<string> Changed { get; }

    /// <summary>The files of those, and of all that reference them at any distance; absolute.</summary>
    public IReadOnlySet<string> Files { get; }

    /// <summary>
    /// With what the change of <paramref name="inputs"/> puts in doubt; <paramref name="shared"/> are inputs of every project, such as
    /// the solution. What came of a project for a reason that is in no input, is in doubt with every load.
    /// </summary>
    public DoubtedProjects With(Snapshot snapshot, IReadOnlyCollection<string> inputs, IReadOnlySet<string> shared)
    {
        if (AreAll || inputs.Count == 0)
            return this;
        var changed = new HashSet<string>(Changed, WorkspacePath.Comparer);
        foreach (var path in inputs)
        {
            if (shared.Contains(path) || InputOwners.Of(snapshot, path) is not { } owners)
                return All;
            changed.UnionWith(owners);
        }
        changed.UnionWith(snapshot.Projects.Where(project => project.Loaded.Uncertain).Select(project => project.Loaded.File));
        return new DoubtedProjects(areAll: false, changed, ProjectReferences.Of(snapshot).WithUsers(changed));
    }
}
