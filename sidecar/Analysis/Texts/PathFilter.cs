using Microsoft.Extensions.FileSystemGlobbing;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Texts;

/// <summary>Which files are wanted, by their paths as answers show them.</summary>
internal sealed class PathFilter
{
    private readonly Matcher? _wanted;
    private readonly Matcher? _unwanted;

    private PathFilter(Matcher? wanted, Matcher? unwanted) => (_wanted, _unwanted) = (wanted, unwanted);

    /// <summary>What one of <paramref name="patterns"/> fits, and none with <c>!</c> before it; everything when there are none.</summary>
    public static PathFilter Of(string root, IReadOnlyList<string>? patterns)
    {
        var all = (patterns ?? []).Select(pattern => pattern.Trim()).ToLookup(pattern => pattern.StartsWith('!'));
        return new PathFilter(MatcherOf(root, all[false]), MatcherOf(root, all[true].Select(pattern => pattern[1..])));
    }

    /// <summary>Whether every file is wanted.</summary>
    public bool IsAll => _wanted is null && _unwanted is null;

    /// <summary>Whether the file is wanted that answers show as <paramref name="path"/>.</summary>
    public bool Fits(string path)
    {
        var relative = path.TrimStart('/');
        return _wanted?.Match(relative).HasMatches != false && _unwanted?.Match(relative).HasMatches != true;
    }

    private static Matcher? MatcherOf(string root, IEnumerable<string> patterns)
    {
        var matcher = new Matcher(WorkspacePath.Comparison);
        var any = false;
        foreach (var pattern in patterns.Select(pattern => Relative(root, pattern)).Where(pattern => pattern.Length > 0))
        {
            any = true;
            // What names a folder means all that is in it.
            matcher.AddInclude(pattern);
            matcher.AddInclude(pattern + "/**/*");
        }
        return any ? matcher : null;
    }

    // A name without a folder is meant wherever it is, as git and others read it.
    private static string Relative(string root, string pattern)
    {
        var path = (Path.IsPathRooted(pattern) ? WorkspacePath.Shorten(root, pattern) : pattern).Replace('\\', '/');
        path = (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).TrimStart('/');
        return path.TrimEnd('/') is var whole && path.Contains('/') ? whole : "**/" + whole;
    }
}
