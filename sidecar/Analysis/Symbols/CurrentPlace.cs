using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// Where a declaration is now. What is bound against another project refers to trees that declare the same as its files do,
/// but that were read before somebody edited a body or a remark, so that lines have moved.
/// </summary>
internal static class CurrentPlace
{
    /// <summary>The tree of the file as it is in <paramref name="snapshot"/>, and where the declared name at <paramref name="span"/> of <paramref name="tree"/> is in it.</summary>
    public static (SyntaxTree Tree, TextSpan Span) Of(Snapshot snapshot, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        SyntaxTree? current = null;
        foreach (var unit in snapshot.Units.Of(tree.FilePath))
        {
            var options = unit.Input.ParseOptions;
            if (!options.Equals(tree.Options))
                continue;
            var file = unit.FileAt(tree.FilePath)!;
            if (file.IsCurrent(tree, options))
                return (tree, span);
            current ??= file.Outline(options, cancellation);
        }
        return current is not null && Find(tree, span, current, cancellation) is { } found ? (current, found) : (tree, span);
    }

    // The same tokens, but for bodies, are in both. What begins with a remark, as a file can, begins with what is behind it.
    private static TextSpan? Find(SyntaxTree tree, TextSpan span, SyntaxTree current, CancellationToken cancellation)
    {
        var index = 0;
        foreach (var token in OutlineHash.TokensOf(tree.GetRoot(cancellation)))
        {
            if (token.Span.End > span.Start)
                return OutlineHash.TokensOf(current.GetRoot(cancellation)).Skip(index).Select(t => (TextSpan?)t.Span).FirstOrDefault();
            index++;
        }
        return null;
    }
}
