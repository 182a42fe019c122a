using MAB.DotIgnore;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Disk;

/// <summary>
/// Which folders git is told to ignore, by the <c>.gitignore</c> files as they were when they were first needed. The innermost file
/// counts most, and in a file the last rule (git-scm.com/docs/gitignore).
/// </summary>
internal sealed class GitIgnore
{
    private readonly Dictionary<string, IgnoreRule[]> _rules = new(WorkspacePath.Comparer);

    /// <summary>Whether <paramref name="folder"/> is ignored, none of those above it being.</summary>
    public bool IsIgnored(string folder)
    {
        foreach (var above in FoldersAbove.From(folder).Skip(1))
        {
            var path = Path.GetRelativePath(above, folder).Replace('\\', '/');
            if (Array.FindLast(RulesIn(above), rule => rule.IsMatch(path, pathIsDirectory: true)) is { } rule)
                return !rule.PatternFlags.HasFlag(PatternFlags.NEGATION);
            // The top of a work tree; of a linked one, or a submodule, it is a file.
            if (Path.Exists(Path.Combine(above, ".git")))
                return false;
        }
        return false;
    }

    private IgnoreRule[] RulesIn(string folder)
    {
        if (!_rules.TryGetValue(folder, out var rules))
            _rules[folder] = rules = Read(Path.Combine(folder, ".gitignore"));
        return rules;
    }

    private static IgnoreRule[] Read(string file)
    {
        try
        {
            return File.Exists(file) ? [.. new IgnoreList(File.ReadLines(file)).Rules] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Rules that cannot be read ignore nothing, which is only slower.
            return [];
        }
    }
}
