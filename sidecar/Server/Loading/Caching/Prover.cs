using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Looks at everything that a cached workspace depends on, on all processors at once.</summary>
internal sealed class Prover
{
    private const int AtOnce = 64;

    private readonly CachedWorkspace _cached;
    private readonly Standing[] _standings;
    private readonly Lazy<HashSet<string>> _knownFolders;
    private int _next;

    private Prover(CachedWorkspace cached)
    {
        _cached = cached;
        _standings = new Standing[cached.Dependencies.Length];
        _knownFolders = new Lazy<HashSet<string>>(KnownFolders);
    }

    /// <summary>What became of each dependency of <paramref name="cached"/>.</summary>
    public static async Task<Standing[]> ProveAsync(CachedWorkspace cached)
    {
        var prover = new Prover(cached);
        var others = new Task[Environment.ProcessorCount - 1];
        for (var i = 0; i < others.Length; i++)
            others[i] = Task.Run(prover.Work);
        prover.Work();
        foreach (var other in others)
            await other;
        return prover._standings;
    }

    private void Work()
    {
        while (Interlocked.Add(ref _next, AtOnce) - AtOnce is var start && start < _standings.Length)
            for (var i = start; i < Math.Min(start + AtOnce, _standings.Length); i++)
                _standings[i] = Look(in _cached.Dependencies[i]);
    }

    private Standing Look(in Dependency dependency)
    {
        try
        {
            return dependency.Kind switch
            {
                DependencyKind.Content => OfFile(dependency),
                DependencyKind.Directives => OfDirectives(dependency),
                DependencyKind.Present => Path.Exists(dependency.Path) ? Standing.Same : Standing.Changed,
                DependencyKind.Absent => Path.Exists(dependency.Path) ? Standing.Changed : Standing.Same,
                _ => OfFolder(dependency),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at proves nothing.
            return Standing.Changed;
        }
    }

    private static Standing OfFile(in Dependency file)
    {
        if (FileStamp.Of(file.Path) is not { } stamp || stamp.Length != file.Stamp.Length)
            return Standing.Changed;
        if (stamp == file.Stamp && file.Settled)
            return Standing.Same;
        return FileContent.Hash(file.Path) == file.Hash ? Standing.Touched : Standing.Changed;
    }

    private static Standing OfDirectives(in Dependency file)
    {
        if (FileStamp.Of(file.Path) is not { } stamp)
            return Standing.Changed;
        if (stamp == file.Stamp && file.Settled)
            return Standing.Same;
        return FileContent.HashDirectives(file.Path) == file.Hash ? Standing.Touched : Standing.Changed;
    }

    private Standing OfFolder(in Dependency folder)
    {
        if (FolderNames.StampOf(folder.Folder) == folder.Stamp && folder.Settled)
            return Standing.Same;
        var hash = folder.Kind == DependencyKind.Names
            ? NamesHash.Of(folder.Path, _cached.Patterns)
            : NamesHash.Of(FolderNames.Matching(folder.Path));
        var isSame = hash == folder.Hash && (folder.Kind != DependencyKind.Names || !HoldsMore(folder.Path));
        return isSame ? Standing.Touched : Standing.Changed;
    }

    // A folder that came since may hold what counts, at any depth.
    private bool HoldsMore(string folder)
    {
        foreach (var below in FolderNames.Below(folder))
            if (!_knownFolders.Value.Contains(below) && (NamesHash.Of(below, _cached.Patterns) != 0 || HoldsMore(below)))
                return true;
        return false;
    }

    private HashSet<string> KnownFolders()
    {
        var folders = new HashSet<string>(WorkspacePath.Comparer);
        foreach (var dependency in _cached.Dependencies)
            if (dependency.Kind == DependencyKind.Names)
                folders.Add(dependency.Path);
        return folders;
    }
}
