using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Puts the evaluated part of a workspace together with the part that was current.</summary>
internal static class Merged
{
    /// <summary>What a whole load would have given: projects that nobody references any more are left out.</summary>
    public static LoadOutcome Of(LoadOutcome loaded, List<LoadedProject> current, PartialLoad part, CachedWorkspace cached)
    {
        var fresh = new HashSet<string>(loaded.Projects.Select(project => project.File).Concat(part.Only), WorkspacePath.Comparer);
        var all = loaded.Projects.Concat(current.Where(project => !fresh.Contains(project.File))).ToList();
        var reached = Reachable(cached.Roots, all);
        return new LoadOutcome([.. all.Where(project => reached.Contains(project.File))], loaded.Inputs)
        {
            SdkFolder = loaded.SdkFolder,
            Roots = cached.Roots,
            FixedImports = [.. loaded.FixedImports.Union(cached.FixedImports, WorkspacePath.Comparer)],
            Evaluated = loaded.Projects.Count,
        };
    }

    private static HashSet<string> Reachable(IReadOnlyList<string> roots, List<LoadedProject> projects)
    {
        var references = projects.ToLookup(project => project.File, project => project.ReferencedProjects, WorkspacePath.Comparer);
        return Reach.Of(roots, file => references[file].SelectMany(files => files), WorkspacePath.Comparer);
    }
}
