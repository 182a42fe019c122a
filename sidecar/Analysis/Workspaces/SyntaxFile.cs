using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Workspaces;

/// <summary>A file that no project has claimed yet.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Tree">Its tree, without the symbols of any project.</param>
/// <param name="Index">What it declares.</param>
internal sealed record SyntaxFile(string Path, SyntaxTree Tree, FileIndex Index)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Parses <paramref name="text"/>.</summary>
    public static SyntaxFile Of(string path, SourceText text, CancellationToken cancellation)
    {
        var tree = TreeOf(path, text, cancellation);
        return new SyntaxFile(path, tree, FileIndexer.Of(tree, cancellation));
    }

    /// <summary>Only the tree of it.</summary>
    public static SyntaxTree TreeOf(string path, SourceText text, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(text, Options, path, cancellation);
}
