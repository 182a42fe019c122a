using Microsoft.Extensions.FileSystemGlobbing;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Decides, from a project's globs alone, whether a file is source of it.</summary>
public sealed class SourceMatcher
{
    private readonly (string Folder, Matcher Matcher)[] _globs;

    /// <summary>Matches what any of <paramref name="globs"/> includes.</summary>
    public SourceMatcher(IReadOnlyList<SourceGlob> globs)
    {
        _globs = [.. globs.Select(glob => (glob.Folder, Build(glob)))];
        Folders = [.. globs.SelectMany(glob => glob.Include.Select(pattern => FolderOf(glob.Folder, pattern))).Distinct(WorkspacePath.Comparer)];
    }

    /// <summary>The folders below which new files can match, absolute.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Whether the project compiles <paramref name="path"/>, which is absolute.</summary>
    public bool IsMatch(string path)
    {
        // Patterns cost more than this, and most files are of other projects.
        if (!Folders.Any(outer => path.StartsWith(outer, WorkspacePath.Comparison)))
            return false;
        foreach (var (folder, matcher) in _globs)
        {
            var relative = Path.GetRelativePath(folder, path);
            if (!Path.IsPathRooted(relative) && matcher.Match(relative).HasMatches)
                return true;
        }
        return false;
    }

    private static Matcher Build(SourceGlob glob)
    {
        var matcher = new Matcher(OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(glob.Include.Select(pattern => RelativeTo(glob.Folder, pattern)));
        matcher.AddExcludePatterns(glob.Exclude.Select(pattern => RelativeTo(glob.Folder, pattern)));
        return matcher;
    }

    // MSBuild allows absolute patterns and a leading "./"; the matcher wants relative ones.
    private static string RelativeTo(string folder, string pattern)
    {
        pattern = pattern.Replace("//", "/", StringComparison.Ordinal);
        if (!Path.IsPathRooted(pattern))
            return pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return Path.GetRelativePath(folder, pattern).Replace('\\', '/');
    }

    private static string FolderOf(string folder, string pattern)
    {
        var fixedPart = pattern[..(pattern.AsSpan().IndexOfAny('*', '?') is var wild and >= 0 ? wild : pattern.Length)];
        var end = fixedPart.LastIndexOf('/');
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(end < 0 ? "." : fixedPart[..(end + 1)], folder));
    }
}
