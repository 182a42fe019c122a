using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading.Caching;

/// <summary>What of a cached workspace still holds.</summary>
/// <param name="Cached">The workspace.</param>
/// <param name="Standings">What became of each dependency.</param>
internal sealed record Proof(CachedWorkspace Cached, Standing[] Standings)
{
    /// <summary>Whether what all projects depend on is as it was.</summary>
    public bool SharedHolds => !Any(Cached.Shared, Standing.Changed);

    /// <summary>Whether looking was more work than it will be once the stamps are taken again.</summary>
    public bool IsTouched => Array.IndexOf(Standings, Standing.Touched) >= 0;

    /// <summary>The project files whose result cannot be used, those included that reference them; absolute.</summary>
    public HashSet<string> StaleFiles()
    {
        var stale = new HashSet<string>(WorkspacePath.Comparer);
        foreach (var project in Cached.Projects)
            if (project.Dependencies is not { } dependencies || Any(dependencies, Standing.Changed))
                stale.Add(project.Loaded.File);
        for (var before = -1; before != stale.Count;)
        {
            before = stale.Count;
            foreach (var project in Cached.Projects)
                foreach (var reference in project.Loaded.ReferencedProjects)
                    if (stale.Contains(reference))
                        stale.Add(project.Loaded.File);
        }
        return stale;
    }

    /// <summary>The results of the projects that are not <paramref name="stale"/>, as a load that began at <paramref name="readFrom"/> would give them.</summary>
    public IEnumerable<LoadedProject> Current(HashSet<string> stale, DateTimeOffset readFrom)
    {
        var written = Written();
        foreach (var project in Cached.Projects)
            if (!stale.Contains(project.Loaded.File))
                yield return (Any(project.Dependencies!, Standing.Touched) ? SourceArguments.WithoutDeleted(project.Loaded) : project.Loaded)
                    with { ReadFrom = readFrom, InputsWritten = WrittenOf(project.Loaded.Inputs, written) };
    }

    private Dictionary<string, long> Written()
    {
        var written = new Dictionary<string, long>(WorkspacePath.Comparer);
        for (var i = 0; i < Standings.Length; i++)
            if (Cached.Dependencies[i].Kind == DependencyKind.Content)
                written[Cached.Dependencies[i].Path] = Standings[i] == Standing.Same ? Cached.Dependencies[i].Stamp.Written : LoadedProject.WasThere;
        return written;
    }

    private static long[] WrittenOf(IReadOnlyList<string> inputs, Dictionary<string, long> written)
    {
        var all = new long[inputs.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = written.GetValueOrDefault(inputs[i]);
        return all;
    }

    private bool Any(int[] dependencies, Standing standing)
    {
        foreach (var dependency in dependencies)
            if (Standings[dependency] == standing)
                return true;
        return false;
    }
}
