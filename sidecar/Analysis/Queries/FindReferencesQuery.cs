using Sidecar.Analysis.Completeness;
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
    /// <summary>The uses of the symbol itself; those of members in its hierarchy are only counted, unless they are wanted too.</summary>
    public static async Task<FindReferencesResult> RunAsync(
        Snapshot snapshot, FindReferences request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var ahead = request.Symbol is { } symbol && SimpleName.Of(symbol) is { } name ? WholeTrees.Mentioning(snapshot, name, cancellation) : [];
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        page = page.Within(() => TargetGaps.OfUsers(snapshot, request, target));
        var found = await UseSearch.RunAsync(snapshot, target.Symbols, file: null, cancellation).ConfigureAwait(false);
        GC.KeepAlive(ahead);
        var uncompiled = await UncompiledUses.OfAsync(snapshot, request, target, cancellation).ConfigureAwait(false);
        page = page.Lacking(() => uncompiled);
        var uses = request.Kind is { } kind ? found.Where(use => UseKinds.IsOf(use.Kind, kind)).ToArray() : found;
        var direct = UseOrder.Distinct(uses.Where(use => use.Through is null));
        var others = uses.Where(use => use.Through is not null && !direct.ContainsKey(use.Place)).ToArray();
        var wanted = request.Related == true ? direct.Values.Concat(UseOrder.Distinct(others).Values) : direct.Values;
        var related = RelatedOf(others);
        var frameworks = new UseFrameworks(snapshot, uses);
        var shown = page.Size.Side(related);
        return page.Cut(
            UseOrder.Sort(snapshot, wanted, cancellation),
            use => PlaceOf(snapshot, use, request.Context, cancellation) with { Frameworks = frameworks.Of(use) },
            (places, answer) => new FindReferencesResult(target.Resolution, places, answer)
            {
                Related = shown.Count == 0 ? null : shown,
                RelatedCutFrom = shown.Count < related.Count ? related.Count : null,
            });
    }

    private static IReadOnlyList<RelatedUses> RelatedOf(IEnumerable<UsePlace> uses) =>
    [
        .. uses
            .GroupBy(use => SymbolKeys.Of(use.Through!))
            .Select(group => new RelatedUses(
                SymbolIds.Of(group.First().Through!),
                SymbolDescription.SignatureOf(group.First().Through!),
                group.DistinctBy(use => use.Place).Count()))
            .OrderByDescending(r => r.Count)
            .ThenBy(r => r.Signature, StringComparer.Ordinal)
            .ThenBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static CodeLocation PlaceOf(Snapshot snapshot, UsePlace use, int? context, CancellationToken cancellation)
    {
        var place = use.Use.Place(snapshot, cancellation) with
        {
            Kind = use.Kind,
            Through = use.Through is { } through ? SymbolIds.Of(through) ?? SymbolDescription.SignatureOf(through) : null,
            Implicit = use.IsImplicit ? true : null,
        };
        return CodeLocations.WithContext(snapshot, place, use.Use.Tree, use.Use.Span, context, cancellation);
    }
}
