using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindReferences"/>.</summary>
public static class FindReferencesQuery
{
    /// <summary>The uses of the symbol itself; those of members in its hierarchy are only counted.</summary>
    public static async Task<FindReferencesResult> RunAsync(
        Snapshot snapshot, FindReferences request, CancellationToken cancellation)
    {
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var uses = await UseSearch.RunAsync(snapshot, target.Symbols, cancellation).ConfigureAwait(false);
        // The same line compiled for several target frameworks is one use.
        var direct = uses.Where(use => use.Through is null)
            .GroupBy(use => (use.Tree.FilePath, use.Span.Start))
            .Select(group => group.OrderBy(use => use.IsImplicit).First())
            .OrderBy(use => snapshot.Shorten(use.Tree.FilePath), StringComparer.Ordinal)
            .ThenBy(use => use.Span.Start)
            .ToArray();
        var limit = request.Limit ?? Limit.Default;
        return new FindReferencesResult(
            target.Resolution,
            [.. direct.Take(limit).Select(use => PlaceOf(snapshot, use, cancellation))],
            snapshot.Describe(direct.Length > limit ? direct.Length : null))
        {
            Related = RelatedOf(uses, direct.Select(use => (use.Tree.FilePath, use.Span.Start)).ToHashSet()),
        };
    }

    private static RelatedUses[]? RelatedOf(IEnumerable<UsePlace> uses, HashSet<(string File, int Start)> direct)
    {
        var related = uses.Where(use => use.Through is not null && !direct.Contains((use.Tree.FilePath, use.Span.Start)))
            .GroupBy(use => SymbolKeys.Of(use.Through!))
            .Select(group => new RelatedUses(
                SymbolIds.Of(group.First().Through!),
                SymbolDescription.SignatureOf(group.First().Through!),
                group.DistinctBy(use => (use.Tree.FilePath, use.Span.Start)).Count()))
            .OrderByDescending(r => r.Count)
            .ThenBy(r => r.Signature, StringComparer.Ordinal)
            .ToArray();
        return related.Length == 0 ? null : related;
    }

    private static CodeLocation PlaceOf(Snapshot snapshot, UsePlace use, CancellationToken cancellation) =>
        CodeLocations.Of(snapshot, use.Tree, use.Span, cancellation) with { Implicit = use.IsImplicit ? true : null };
}
