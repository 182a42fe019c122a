using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// What was bound in a compilation, by tree and word: a compilation never changes, so that the next question about the same
/// word costs nothing. Lives as long as the compilation.
/// </summary>
internal sealed class BoundUses(CSharpCompilation compilation)
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, SearchWord Word), BoundUse[]> _known = new();

    /// <summary>The uses of <paramref name="word"/> in a tree of the compilation.</summary>
    public IReadOnlyList<BoundUse> Of(SyntaxTree tree, SearchWord word, CancellationToken cancellation) =>
        _known.TryGetValue((tree, word), out var known) ? known : _known.GetOrAdd((tree, word), Bind(tree, word, cancellation));

    private BoundUse[] Bind(SyntaxTree tree, SearchWord word, CancellationToken cancellation)
    {
        var tokens = TokenSearch.Find(tree.GetRoot(cancellation), tree.GetText(cancellation).ToString(), word.Text)
            .Where(token => word.Created is null || UnnamedTokens.MayCreate(token, word.Created.Split(' '), word.IsWritten))
            .ToArray();
        return tokens.Length == 0 ? [] : [.. NamedUses.Of(UseModel.Of(compilation, tree), tokens, word.TypesOnly, cancellation)];
    }
}
