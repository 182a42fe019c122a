namespace Sidecar.Analysis.Workspaces;

/// <summary>Which projects of a snapshot reference which, loaded or not: as they say themselves, and as they are compiled.</summary>
internal sealed class ProjectReferences
{
    private readonly ILookup<string, string> _used;
    private readonly ILookup<string, string> _users;

    private ProjectReferences((string User, string Used)[] pairs)
    {
        _used = pairs.ToLookup(pair => pair.User, pair => pair.Used, WorkspacePath.Comparer);
        _users = pairs.ToLookup(pair => pair.Used, pair => pair.User, WorkspacePath.Comparer);
    }

    /// <summary>Those of <paramref name="snapshot"/>.</summary>
    public static ProjectReferences Of(Snapshot snapshot)
    {
        var told = snapshot.Projects.SelectMany(project => project.Loaded.ReferencedProjects, (project, used) => (project.Loaded.File, used));
        var compiled = snapshot.Units.All.SelectMany(unit => unit.Parts.References, (unit, r) => (unit.Project.Loaded.File, r.Unit.Project.Loaded.File));
        return new ProjectReferences([.. told, .. compiled]);
    }

    /// <summary>The projects at <paramref name="files"/>, and all that they reference.</summary>
    public HashSet<string> WithUsed(IEnumerable<string> files) => Reach.Of(files, file => _used[file], WorkspacePath.Comparer);

    /// <summary>The projects at <paramref name="files"/>, and all that reference them.</summary>
    public HashSet<string> WithUsers(IEnumerable<string> files) => Reach.Of(files, file => _users[file], WorkspacePath.Comparer);
}
