using System.IO.Enumeration;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Loading.Caching;

/// <summary>What counts of a folder's content.</summary>
internal static class FolderNames
{
    private static readonly EnumerationOptions EveryEntry = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>The stamp of a folder, which changes when an entry comes, goes or is renamed; default when there is none.</summary>
    public static FileStamp StampOf(string folder)
    {
        var info = new DirectoryInfo(folder);
        return info.Exists ? new FileStamp(0, info.LastWriteTimeUtc.Ticks) : default;
    }

    /// <summary>The hash of the names that <paramref name="patterns"/> count; 0 when none do.</summary>
    public static ulong Hash(string folder, FileNamePatterns patterns) =>
        Hash(Entries(folder, (ref FileSystemEntry entry) => !entry.IsDirectory && patterns.Counts(folder, entry.FileName)));

    /// <summary>The full paths of the entries that match the last part of <paramref name="pattern"/>, sorted.</summary>
    public static string[] Matching(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern)!;
        var names = Entries(folder, (ref FileSystemEntry entry) =>
            FileSystemName.MatchesSimpleExpression(Path.GetFileName(pattern.AsSpan()), entry.FileName));
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name => Path.Combine(folder, name));
    }

    /// <summary>The hash of some names, in whatever order; 0 for none.</summary>
    public static ulong Hash(string[] names)
    {
        Array.Sort(names, StringComparer.Ordinal);
        return names.Length == 0 ? 0 : Math.Max(1, StableHash.Of(string.Join('\n', names)));
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

    private static string[] Entries(string folder, FileSystemEnumerable<string>.FindPredicate counts) => !Directory.Exists(folder)
        ? []
        : [.. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), EveryEntry)
        {
            ShouldIncludePredicate = counts,
        }];
}
