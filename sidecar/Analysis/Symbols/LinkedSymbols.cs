using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Puts together what several projects declare at one place, because they compile the same file: for who reads that, it is one symbol.</summary>
internal static class LinkedSymbols
{
    /// <summary>
    /// <paramref name="groups"/>, each of which is one symbol, with those as one that have the same id and a place of a declaration in common;
    /// of a partial one, other parts may differ from project to project.
    /// </summary>
    public static ImmutableArray<ISymbol>[] Merge(Snapshot snapshot, ImmutableArray<ISymbol>[] groups, CancellationToken cancellation) => groups.Length <= 1
        ? groups
        : [.. groups.GroupBy(group => (group[0].Kind, SymbolIds.Of(group[0]) ?? group[0].Name))
            .SelectMany(same => same.Count() == 1 || same.Key.Kind == SymbolKind.Namespace ? same : MergeSame(snapshot, same, cancellation))];

    private static IEnumerable<ImmutableArray<ISymbol>> MergeSame(Snapshot snapshot, IEnumerable<ImmutableArray<ISymbol>> groups, CancellationToken cancellation)
    {
        var merged = new List<(ImmutableArray<ISymbol> Symbols, HashSet<CodeLocation> Places)>();
        foreach (var group in groups)
        {
            // Two projects may generate files of one name.
            var places = group.SelectMany(symbol => CodeLocations.OfDeclarations(snapshot, symbol, cancellation)).Where(place => place.Generated != true).ToHashSet();
            var at = merged.FindIndex(one => one.Places.Overlaps(places));
            if (at < 0)
                merged.Add((group, places));
            else
                merged[at] = (merged[at].Symbols.AddRange(group), [.. merged[at].Places, .. places]);
        }
        return merged.Select(one => one.Symbols);
    }
}
