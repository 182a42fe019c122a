using System.IO.Enumeration;
using Sidecar.Analysis.Disk;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Finds C# files where no project says which count.</summary>
internal static class SourceFinder
{
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
        ReturnSpecialDirectories = false,
    };

    /// <summary>The C# files below <paramref name="folder"/>, ignored folders left out and those that are not <paramref name="wanted"/>; absolute.</summary>
    public static IEnumerable<string> FilesBelow(string folder, Func<string, bool>? wanted = null) =>
        Directory.Exists(folder) ? SourceFilesBelow(folder, wanted) : [];

    private static FileSystemEnumerable<string> SourceFilesBelow(string folder, Func<string, bool>? wanted) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), EveryFile)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && SourceFolders.IsSource(entry.FileName),
            // A link to a folder above would never end; MSBuild's own globs do not follow those either.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !SourceFolders.IsIgnored(entry.FileName) && (entry.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None
                    && wanted?.Invoke(entry.ToFullPath()) != false,
        };
}
