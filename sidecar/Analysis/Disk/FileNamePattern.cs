using System.IO.Enumeration;

namespace Sidecar.Analysis.Disk;

/// <summary>A wildcard by which a project takes files in, seen coarsely: every path that it matches, this matches.</summary>
/// <param name="Folder">The folder above all that it matches, absolute.</param>
/// <param name="Name">The wildcard for the file's name.</param>
/// <param name="ForSource">Whether it takes in source, so that <c>.cs</c> files are noticed without it.</param>
internal sealed record FileNamePattern(string Folder, string Name, bool ForSource)
{
    /// <summary>Null when it can only match C# source.</summary>
    public static FileNamePattern? Of(string projectFolder, string pattern, bool forSource)
    {
        var wild = pattern.AsSpan().IndexOfAny('*', '?');
        var start = wild < 0 ? pattern.LastIndexOf('/') : pattern.LastIndexOf('/', wild);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(start < 0 ? "." : pattern[..(start + 1)], projectFolder));
        var name = pattern[(pattern.LastIndexOf('/') + 1)..];
        if (name.Contains("**", StringComparison.Ordinal) || name == "*.*")
            name = "*";
        return forSource && name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? null : new FileNamePattern(folder, name, forSource);
    }

    /// <summary>Whether it may take in a file of that name in <paramref name="folder"/>.</summary>
    public bool IsMatch(string folder, ReadOnlySpan<char> name) =>
        folder.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)
        && !(ForSource && name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        && FileSystemName.MatchesSimpleExpression(Name, name);
}
