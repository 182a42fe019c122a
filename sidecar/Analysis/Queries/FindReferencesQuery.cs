using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Sidecar.Analysis.Symbols;
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
        var uses = new ReferenceUses(target.Symbols);
        foreach (var symbol in target.Symbols)
        {
            var found = await SymbolFinder.FindReferencesAsync(symbol, snapshot.Solution, cancellation).ConfigureAwait(false);
            foreach (var group in found)
                uses.Add(group);
        }
        var limit = request.Limit ?? Limit.Default;
        var places = uses.Direct.Select(place => PlaceOf(snapshot, place, cancellation)).Order(CodeLocationOrder.Instance).ToArray();
        return new FindReferencesResult(
            target.Resolution,
            places.Length > limit ? places[..limit] : places,
            snapshot.Describe(places.Length > limit ? places.Length : null))
        {
            Related = uses.Related,
        };
    }

    private static CodeLocation PlaceOf(Snapshot snapshot, ReferencePlace place, CancellationToken cancellation) =>
        CodeLocations.Of(snapshot, place.Tree, place.Span, cancellation) with
        {
            Implicit = place.IsImplicit ? true : null,
        };
}
