using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Finds files that some project's globs take in.</summary>
internal sealed class SourceFinder
{
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
        ReturnSpecialDirectories = false,
    };

    private readonly ImmutableArray<SourceMatcher> _matchers;
    private readonly string[] _folders;

    public SourceFinder(ImmutableArray<WorkspaceProject> projects)
    {
        _matchers = [.. projects.Where(p => p.IsCompiled).Select(p => p.Matcher)];
        _folders = Outermost(_matchers.SelectMany(m => m.Folders));
    }

    /// <summary>Files that are not <paramref name="known"/> and match; absolute.</summary>
    public IEnumerable<string> FindNew(Func<string, bool> known) =>
        _folders.Where(Directory.Exists)
            .SelectMany(SourceFilesBelow)
            .Where(path => !known(path) && _matchers.Any(m => m.IsMatch(path)));

    /// <summary>The C# files below <paramref name="folder"/>, ignored folders left out; absolute.</summary>
    public static IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder) ? SourceFilesBelow(folder) : [];

    private static FileSystemEnumerable<string> SourceFilesBelow(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), EveryFile)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".cs", StringComparison.OrdinalIgnoreCase),
            // A link to a folder above would never end; MSBuild's own globs do not follow those either.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !SourceFolders.IsIgnored(entry.FileName) && (entry.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None,
        };

    private static string[] Outermost(IEnumerable<string> folders)
    {
        var kept = new List<string>();
        foreach (var folder in folders.Distinct(WorkspacePath.Comparer).OrderBy(f => f.Length))
            if (!kept.Exists(outer => IsBelow(folder, outer)))
                kept.Add(folder);
        return [.. kept];
    }

    private static bool IsBelow(string folder, string outer) =>
        folder.Length > outer.Length && folder.StartsWith(outer, StringComparison.Ordinal)
            && (Path.EndsInDirectorySeparator(outer) || folder[outer.Length] == Path.DirectorySeparatorChar);
}
