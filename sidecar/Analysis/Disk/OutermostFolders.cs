using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Disk;

/// <summary>Folders without those that lie in others of them.</summary>
public static class OutermostFolders
{
    /// <summary>Those of <paramref name="folders"/>, which are absolute.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> folders)
    {
        var kept = new HashSet<string>(WorkspacePath.Comparer);
        foreach (var folder in folders.Select(Path.TrimEndingDirectorySeparator).Distinct(WorkspacePath.Comparer).OrderBy(f => f.Length))
            if (!FoldersAbove.From(folder).Any(kept.Contains))
                kept.Add(folder);
        return [.. kept];
    }
}
