using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Makes a <see cref="SymbolTarget"/> of the symbols that fit.</summary>
internal static class SymbolTargets
{
    private const int MostCandidates = 20;

    /// <summary>
    /// Exactly one definition: that one. One type among members of its name: the type, and a note. Several: the candidates.
    /// </summary>
    public static SymbolTarget Choose(
        Snapshot snapshot, IEnumerable<ISymbol> symbols, string? correction, CancellationToken cancellation)
    {
        var groups = LinkedSymbols.Merge(
            snapshot, [.. symbols.Select(s => s.OriginalDefinition).GroupBy(KinKeys.Of).Select(g => g.ToImmutableArray())], cancellation);
        if (groups.Length == 1)
            return Found(snapshot, groups[0], correction, cancellation);
        if (groups.Length == 0)
            return NotFound("No symbol fits.", []);
        var types = groups.Where(g => g[0] is INamedTypeSymbol).ToArray();
        return types.Length == 1
            ? Found(snapshot, types[0], correction, cancellation, $"{groups.Length - 1} more declared with that name that are no types; qualify the name to ask about those.")
            : Ambiguous(snapshot, groups, cancellation);
    }

    /// <summary>Nothing fits; <paramref name="nearest"/> are the names most like it.</summary>
    public static SymbolTarget NotFound(string note, IReadOnlyList<SymbolSummary> nearest) =>
        new(new Resolution(ResolutionStatus.NotFound) { Note = note, Candidates = nearest.Count == 0 ? null : nearest }, []);

    private static SymbolTarget Found(
        Snapshot snapshot, ImmutableArray<ISymbol> symbols, string? correction, CancellationToken cancellation, string? note = null)
    {
        var resolution = new Resolution(correction is null ? ResolutionStatus.Exact : ResolutionStatus.Corrected)
        {
            Symbol = Summary(snapshot, symbols[0], cancellation),
            Note = correction ?? note,
        };
        return new SymbolTarget(resolution, symbols);
    }

    private static SymbolTarget Ambiguous(Snapshot snapshot, ImmutableArray<ISymbol>[] groups, CancellationToken cancellation)
    {
        var sameIds = groups.GroupBy(g => SymbolIds.Of(g[0])).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var candidates = groups
            .Select(g => (Symbol: g[0], Summary: Summary(snapshot, g[0], cancellation)))
            .OrderBy(c => c.Symbol is not INamedTypeSymbol)
            .ThenBy(c => c.Summary.Signature, StringComparer.Ordinal)
            .Take(MostCandidates)
            .Select(c => sameIds.Contains(c.Summary.Id) ? c.Summary with { Id = SymbolIds.WithAssembly(c.Symbol) } : c.Summary);
        var resolution = new Resolution(ResolutionStatus.Ambiguous)
        {
            Note = $"{groups.Length} symbols fit; ask again for one of them.",
            Candidates = [.. candidates],
        };
        return new SymbolTarget(resolution, []) { Fitting = [.. groups] };
    }

    private static SymbolSummary Summary(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation) =>
        SymbolDescription.Summarize(symbol, CodeLocations.OfDeclarations(snapshot, symbol, cancellation).FirstOrDefault());
}
