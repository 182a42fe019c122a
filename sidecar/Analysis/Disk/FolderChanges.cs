namespace Sidecar.Analysis.Disk;

/// <summary>Files that came and went, folder by folder.</summary>
internal sealed class FolderChanges
{
    /// <summary>Files that were not there before: their folder and their name.</summary>
    public List<(string Folder, string Name)> Came { get; } = [];

    /// <summary>Files that are not there any more: their folder and their name.</summary>
    public List<(string Folder, string Name)> Went { get; } = [];

    /// <summary>Takes in what became of <paramref name="folder"/>; both lists are sorted.</summary>
    public void Add(string folder, string[] before, string[] now)
    {
        Came.AddRange(now.Where(name => !Has(before, name)).Select(name => (folder, name)));
        Went.AddRange(before.Where(name => !Has(now, name)).Select(name => (folder, name)));
    }

    private static bool Has(string[] sorted, string name) => Array.BinarySearch(sorted, name, StringComparer.Ordinal) >= 0;
}
