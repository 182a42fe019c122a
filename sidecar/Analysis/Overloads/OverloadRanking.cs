using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Overloads;

/// <summary>Puts overloads in order: the chosen or named one, then by how the number of arguments fits, then by that of parameters.</summary>
internal static class OverloadRanking
{
    /// <summary>
    /// The overloads of <paramref name="sets"/>, which are the same code in several projects or target frameworks, each once. Arguments are
    /// looked at around <paramref name="position"/>, null for none.
    /// </summary>
    public static ImmutableArray<RankedOverload> Of(Snapshot snapshot, IEnumerable<OverloadSet> sets, int? position, CancellationToken cancellation) =>
    [
        .. sets.SelectMany(set => set.Symbols, (set, symbol) => (Set: set, Symbol: symbol, IsFirst: symbol.Equals(set.First, SymbolEqualityComparer.Default)))
            .GroupBy(one => OverloadKey.Of(snapshot, one.Symbol, cancellation), StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(one => one.IsFirst).First())
            .OrderByDescending(one => one.IsFirst)
            .ThenBy(one => one.Set.Site is { Arguments: var arguments } ? ArgumentFit.Of(Callable.ParametersOf(one.Symbol), arguments?.SeenFrom(position) ?? []) : 0)
            .ThenBy(one => Callable.ParametersOf(one.Symbol).Length)
            .ThenBy(one => SignatureText.Of(one.Symbol), StringComparer.Ordinal)
            .ThenBy(one => SymbolKeys.Of(TokenMeaning.Target(one.Symbol)), StringComparer.Ordinal)
            .Select(one => new RankedOverload(one.Symbol, one.IsFirst && one.Set.IsChosen, At(one.Set, one.Symbol, position))),
    ];

    private static IParameterSymbol? At(OverloadSet set, ISymbol symbol, int? position) =>
        set.Site?.Arguments is { } arguments && position is { } place && !set.Site.Touches(place) && arguments.IndexAt(place) is { } index
            ? ArgumentFit.ParameterAt(Callable.ParametersOf(symbol), arguments, index)
            : null;
}
