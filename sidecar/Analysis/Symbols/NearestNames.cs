using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>The declarations whose names are most like one that does not exist.</summary>
internal static class NearestNames
{
    private const int Most = 5;
    private const int LongestPattern = 100;
    private const int ShortestPattern = 3;
    private const int WrongLetters = 3;

    public static async Task<IReadOnlyList<SymbolSummary>> FindAsync(
        Snapshot snapshot, string name, CancellationToken cancellation)
    {
        if (name.Length is 0 or > LongestPattern)
            return [];
        IEnumerable<ISymbol> found = [];
        // A letter too much at the end, or a wrong one, and no pattern fits; without the end it does.
        for (var length = name.Length; length >= Math.Max(ShortestPattern, name.Length - WrongLetters) && !found.Any(); length--)
            found = await SymbolFinder
                .FindSourceDeclarationsWithPatternAsync(snapshot.Solution, name[..length], SymbolFilter.TypeAndMember, cancellation)
                .ConfigureAwait(false);
        return [.. found
            .DistinctBy(SymbolIds.WithAssembly)
            .OrderBy(s => Math.Abs(s.Name.Length - name.Length))
            .ThenBy(s => s is not INamedTypeSymbol)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(s => SymbolDescription.Summarize(s, CodeLocations.OfDeclarations(snapshot, s, cancellation).FirstOrDefault()))];
    }
}
