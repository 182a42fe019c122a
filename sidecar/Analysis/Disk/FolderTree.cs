using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Disk;

/// <summary>
/// The folders in which files that count can come and go. A folder is listed again only when its stamp says that an entry
/// came or went, so that a look costs one call a folder, whatever is in it. Where there are many, those that git ignores are
/// left out, unless a project compiles from them. Not for two threads.
/// </summary>
/// <param name="roots">Where to start; absolute.</param>
/// <param name="compiled">The folders that hold, at any depth, what is compiled.</param>
/// <param name="many">How many folders are looked at whether git ignores them or not.</param>
/// <param name="time">The clock.</param>
/// <param name="clocks">Those of the file systems.</param>
internal sealed class FolderTree(IEnumerable<string> roots, IReadOnlySet<string> compiled, int many, TimeProvider time, FileClocks clocks)
{
    private readonly GitIgnore _ignored = new();
    private readonly Dictionary<string, SeenFolder> _folders = new(
        OutermostFolders.Of(roots).Select(root => KeyValuePair.Create(root, SeenFolder.Unseen)), WorkspacePath.Comparer);

    /// <summary>How many folders are looked at.</summary>
    public int Count => _folders.Count;

    /// <summary>Those of them that were there at the last look.</summary>
    public IEnumerable<string> There => _folders.Where(folder => folder.Value.Stamp is not null).Select(folder => folder.Key);

    /// <summary>How often <see cref="There"/> has become another.</summary>
    public int Changes { get; private set; }

    /// <summary>The files that came and went since the last look; at the first one, all that are there.</summary>
    public FolderChanges Look()
    {
        var changes = new FolderChanges();
        var known = _folders.ToArray();
        var isSame = new bool[known.Length];
        Parallel.For(0, known.Length, i => isSame[i] = known[i].Value.Settled && FileStamp.OfFolder(known[i].Key) == known[i].Value.Stamp);
        for (var i = 0; i < known.Length; i++)
            if (!isSame[i])
                List(known[i].Key, changes);
        return changes;
    }

    private void List(string path, FolderChanges changes)
    {
        // Gone with a folder above it.
        if (!_folders.TryGetValue(path, out var before))
            return;
        var now = _folders[path] = SeenFolder.Of(path, time.GetUtcNow(), clocks);
        if (before.Stamp.HasValue != now.Stamp.HasValue)
            Changes++;
        changes.Add(path, before.Files, now.Files);
        foreach (var below in now.Folders)
            if (!_folders.ContainsKey(below) && IsOfUse(below))
            {
                _folders[below] = SeenFolder.Unseen;
                List(below, changes);
            }
        foreach (var below in before.Folders)
            if (Array.BinarySearch(now.Folders, below, StringComparer.Ordinal) < 0)
                Forget(below, changes);
    }

    private bool IsOfUse(string folder) => _folders.Count < many || compiled.Contains(folder) || !_ignored.IsIgnored(folder);

    private void Forget(string path, FolderChanges changes)
    {
        if (!_folders.Remove(path, out var gone))
            return;
        Changes++;
        changes.Add(path, gone.Files, []);
        foreach (var below in gone.Folders)
            Forget(below, changes);
    }
}
