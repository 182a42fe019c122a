using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>The files that count: those of the repository, without what the build and its generators wrote.</summary>
internal sealed class Repository(string root)
{
    /// <summary>The folder, absolute, without a separator at its end.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary><paramref name="path"/> relative to the repository; null when the file does not count.</summary>
    public string? Shorten(string path)
    {
        var relative = Path.GetRelativePath(Root, Path.GetFullPath(path, Root)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) || relative.Split('/').Contains("obj")
            ? null
            : relative;
    }

    /// <summary>Where <paramref name="token"/> stands in <paramref name="file"/>.</summary>
    public static Place PlaceOf(string file, SyntaxToken token) => PlaceOf(file, token.SyntaxTree!, token.SpanStart);

    /// <summary>Where <paramref name="node"/> goes in <paramref name="file"/>, with the documentation before it.</summary>
    public static Extent ExtentOf(string file, SyntaxNode node) =>
        new(PlaceOf(file, node.SyntaxTree, node.FullSpan.Start), PlaceOf(file, node.SyntaxTree, node.FullSpan.End));

    /// <summary>Where a position of <paramref name="tree"/> is.</summary>
    public static Place PlaceOf(string file, SyntaxTree tree, int position)
    {
        // What #line says is not where the text is.
        var start = tree.GetText().Lines.GetLinePosition(position);
        return new Place(file, start.Line + 1, start.Character + 1);
    }
}
