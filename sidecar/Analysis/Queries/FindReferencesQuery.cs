using Sidecar.Analysis.Paging;
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
        var page = Page.Of(snapshot, request);
        var ahead = request.Symbol is { } symbol && SimpleName.Of(symbol) is { } name ? WholeTrees.Mentioning(snapshot, name, cancellation) : [];
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var uses = await UseSearch.RunAsync(snapshot, target.Symbols, cancellation).ConfigureAwait(false);
        GC.KeepAlive(ahead);
        // The same line compiled for several target frameworks is one use.
        var direct = new Dictionary<(string File, int Start), UsePlace>();
        foreach (var use in uses.Where(use => use.Through is null))
            if (!direct.TryGetValue(use.Place, out var known) || (known.IsImplicit && !use.IsImplicit))
                direct[use.Place] = use;
        var ordered = direct.Values.OrderBy(use => use.Use.Tree.FilePath, StringComparer.Ordinal).ThenBy(use => use.Use.Span.Start);
        var related = RelatedOf(uses.Where(use => use.Through is not null && !direct.ContainsKey(use.Place)));
        return page.Cut(ordered.ToArray(), use => PlaceOf(snapshot, use, cancellation), (places, answer) => new FindReferencesResult(target.Resolution, places, answer)
        {
            Related = related is null ? null : page.Size.Side(related),
        });
    }

    private static RelatedUses[]? RelatedOf(IEnumerable<UsePlace> uses)
    {
        var related = uses
            .GroupBy(use => SymbolKeys.Of(use.Through!))
            .Select(group => new RelatedUses(
                SymbolIds.Of(group.First().Through!),
                SymbolDescription.SignatureOf(group.First().Through!),
                group.DistinctBy(use => use.Place).Count()))
            .OrderByDescending(r => r.Count)
            .ThenBy(r => r.Signature, StringComparer.Ordinal)
            .ToArray();
        return related.Length == 0 ? null : related;
    }

    private static CodeLocation PlaceOf(Snapshot snapshot, UsePlace use, CancellationToken cancellation)
    {
        var place = use.Use.Place(snapshot, cancellation);
        return use.IsImplicit ? place with { Implicit = true } : place;
    }
}
