using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// What was bound in a project, by tree and word, so that the next question about the same word costs nothing. After an edit that
/// nobody outside of the edited file can see, what was bound in the others is as it was.
/// </summary>
internal sealed class BoundUses
{
    // What is kept keeps the compilation that it was bound in.
    private const int MostRounds = 8;

    private readonly ConcurrentDictionary<(SyntaxTree Tree, SearchWord Word), (BoundUse[] Uses, int Round)> _known = new();
    private readonly int _round;

    /// <summary>Knows nothing.</summary>
    public BoundUses()
    {
    }

    /// <summary>Knows of <paramref name="before"/> what <paramref name="lasts"/>.</summary>
    public BoundUses(BoundUses before, Func<SyntaxTree, bool> lasts)
    {
        _round = before._round + 1;
        var rounds = before._known.Where(known => lasts(known.Key.Tree)).GroupBy(known => known.Value.Round);
        foreach (var (key, uses) in rounds.OrderByDescending(round => round.Count()).Take(MostRounds).SelectMany(round => round))
            _known[key] = uses;
    }

    /// <summary>The uses of <paramref name="word"/> in a tree of <paramref name="compilation"/>, one of the project's.</summary>
    public IReadOnlyList<BoundUse> Of(CSharpCompilation compilation, SyntaxTree tree, SearchWord word, CancellationToken cancellation) =>
        (_known.TryGetValue((tree, word), out var known) ? known : _known.GetOrAdd((tree, word), (Bind(compilation, tree, word, cancellation), _round))).Uses;

    private static BoundUse[] Bind(CSharpCompilation compilation, SyntaxTree tree, SearchWord word, CancellationToken cancellation)
    {
        if (word.Text == UnwrittenOperators.Word)
            return [.. UnwrittenOperators.Of(UseModel.Of(compilation, tree), tree, cancellation)];
        var tokens = TokenSearch.Find(tree.GetRoot(cancellation), tree.GetText(cancellation).ToString(), word.Text)
            .Where(token => word.Created is null || UnnamedTokens.MayCreate(token, word.Created.Split(' '), word.IsWritten))
            .ToArray();
        return tokens.Length == 0 ? [] : [.. NamedUses.Of(UseModel.Of(compilation, tree), tokens, word.TypesOnly, cancellation)];
    }
}
