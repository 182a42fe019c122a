using System.IO.Enumeration;

namespace Sidecar.Analysis.Disk;

/// <summary>What counts of a folder's content.</summary>
internal static class FolderNames
{
    private static readonly EnumerationOptions EveryEntry = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>The stamp of a folder, which changes when an entry comes, goes or is renamed; default when there is none.</summary>
    public static FileStamp StampOf(string folder) => FileStamp.OfFolder(folder) ?? default;

    /// <summary>The names of all files in <paramref name="folder"/>.</summary>
    public static string[] Files(string folder) => Entries(folder, (ref FileSystemEntry entry) => !entry.IsDirectory);

    /// <summary>The names of the files in <paramref name="folder"/> that <paramref name="patterns"/> count.</summary>
    public static string[] Counted(string folder, FileNamePatterns patterns) =>
        Entries(folder, (ref FileSystemEntry entry) => !entry.IsDirectory && patterns.Counts(folder, entry.FileName));

    /// <summary>The full paths of the entries that match the last part of <paramref name="pattern"/>, sorted.</summary>
    public static string[] Matching(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern)!;
        var names = Entries(folder, (ref FileSystemEntry entry) =>
            FileSystemName.MatchesSimpleExpression(Path.GetFileName(pattern.AsSpan()), entry.FileName));
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name => Path.Combine(folder, name));
    }

    /// <summary>The names of the files in <paramref name="folder"/> that are not C# source.</summary>
    public static string[] FilesBesideSource(string folder) => Entries(folder, (ref FileSystemEntry entry) =>
        !entry.IsDirectory && !entry.FileName.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));

    /// <summary>The folders in <paramref name="folder"/> that are looked into for sources; full paths.</summary>
    public static string[] Below(string folder)
    {
        var names = Entries(folder, (ref FileSystemEntry entry) => entry.IsDirectory && !SourceFolders.IsIgnored(entry.FileName)
            && (entry.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None);
        return Array.ConvertAll(names, name => Path.Combine(folder, name));
    }

    private static string[] Entries(string folder, FileSystemEnumerable<string>.FindPredicate counts)
    {
        try
        {
            return Directory.Exists(folder)
                ? [.. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), EveryEntry) { ShouldIncludePredicate = counts }]
                : [];
        }
        catch (DirectoryNotFoundException)
        {
            // It went just now: the next look sees that.
            return [];
        }
    }
}
