using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Disk;

/// <summary>Where something can happen that a sweep would find, as it was after one. Never changes; for any thread.</summary>
public sealed class DiskScope
{
    private readonly Lazy<HashSet<string>> _looked;
    private readonly Lazy<HashSet<string>> _named;
    private readonly Lazy<string[]> _folders;
    private readonly FileNamePatterns _patterns;

    // Made while a question may be coming; what takes time is done by who needs it first.
    /// <param name="looked">The folders in which files that count can come and go; absolute.</param>
    /// <param name="known">The files that are looked at, absolute, and whether they are there.</param>
    /// <param name="patterns">Names that count in <paramref name="looked"/> beside source.</param>
    internal DiskScope(string[] looked, (string Path, bool IsThere)[] known, FileNamePatterns patterns)
    {
        _patterns = patterns;
        _looked = new(() => new HashSet<string>(looked, WorkspacePath.Comparer));
        _named = new(() => known.Select(file => file.Path).Where(file => !IsSourceHere(Path.GetDirectoryName(file)!, Path.GetFileName(file))).ToHashSet(WorkspacePath.Comparer));
        _folders = new(() => [.. looked.Concat(Outside(known.Where(file => file.IsThere).Select(file => file.Path))).OrderBy(folder => folder.Length)]);
    }

    /// <summary>The folders; absolute, outer ones first. None of build output, of packages, or of tools.</summary>
    public IReadOnlyList<string> Folders => _folders.Value;

    /// <summary>Whether it is worth a look that something happened to <paramref name="name"/> in <paramref name="folder"/>.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="name">A file, or a folder; empty for <paramref name="folder"/> itself.</param>
    /// <param name="mayBeFolder">Whether it can be a folder.</param>
    public bool Counts(string folder, string name, bool mayBeFolder) =>
        IsSourceHere(folder, name)
            || (_looked.Value.Contains(folder) && (_patterns.Counts(folder, name) || (mayBeFolder && !SourceFolders.IsIgnored(name))))
            || _named.Value.Contains(Path.Combine(folder, name));

    private bool IsSourceHere(string folder, string name) => SourceFolders.IsSource(name) && _looked.Value.Contains(folder);

    private IEnumerable<string> Outside(IEnumerable<string> files)
    {
        var inner = new HashSet<string>(WorkspacePath.Comparer);
        foreach (var folder in _looked.Value)
            foreach (var above in FoldersAbove.From(folder))
                if (!inner.Add(above))
                    break;
        return files.Select(file => Path.GetDirectoryName(file)!)
            .Distinct(WorkspacePath.Comparer)
            .Where(folder => !_looked.Value.Contains(folder) && !IsIgnored(folder, inner));
    }

    // Of a path only what lies beyond the workspace's own folders and those above them tells.
    private static bool IsIgnored(string folder, HashSet<string> inner)
    {
        foreach (var at in FoldersAbove.From(folder))
        {
            if (inner.Contains(at))
                return false;
            if (SourceFolders.IsIgnored(Path.GetFileName(at.AsSpan())))
                return true;
        }
        return false;
    }
}
