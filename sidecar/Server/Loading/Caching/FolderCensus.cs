using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Loading.Caching;

/// <summary>
/// The files in a workspace's folders, source excepted, before a load: a build makes folders beside the sources, which
/// changes the stamps of those but no name that counts.
/// </summary>
internal sealed class FolderCensus
{
    private readonly Dictionary<string, string[]> _files = new(WorkspacePath.Comparer);

    private FolderCensus()
    {
    }

    /// <summary>One in which no folder is found.</summary>
    public static FolderCensus Empty { get; } = new();

    /// <summary>Of <paramref name="root"/> and the folders below it.</summary>
    public static FolderCensus Of(string root)
    {
        var census = new FolderCensus();
        var open = new Stack<string>([root]);
        while (open.TryPop(out var folder))
        {
            census._files[folder] = FolderNames.FilesBesideSource(folder);
            foreach (var below in FolderNames.Below(folder))
                open.Push(below);
        }
        return census;
    }

    /// <summary>Whether the names of <paramref name="folder"/> that counted had that hash.</summary>
    public bool Had(string folder, ulong hash, FileNamePatterns patterns) =>
        _files.TryGetValue(folder, out var names)
        && NamesHash.Of(Array.FindAll(names, name => patterns.Counts(folder, name))) == hash;
}
