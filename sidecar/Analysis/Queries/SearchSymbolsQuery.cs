using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="SearchSymbols"/>.</summary>
public static class SearchSymbolsQuery
{
    /// <summary>The declarations in source whose names fit, best first.</summary>
    public static async Task<SearchSymbolsResult> RunAsync(Snapshot snapshot, SearchSymbols request, CancellationToken cancellation)
    {
        var query = request.Query.Trim();
        if (query.Length == 0)
            throw new RequestException(ErrorCode.InvalidParameters, "'query' is empty; give part of a name.");
        var found = await SymbolFinder
            .FindSourceDeclarationsWithPatternAsync(snapshot.Solution, query, SymbolFilter.TypeAndMember, cancellation)
            .ConfigureAwait(false);
        var last = query[(query.LastIndexOf('.') + 1)..];
        var ranked = found
            .DistinctBy(s => SymbolIds.WithAssembly(s) ?? s.ToDisplayString())
            .OrderBy(s => IsGenerated(snapshot, s))
            .ThenBy(s => RankOf(s, last))
            .ThenBy(s => s.Name.Length)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ThenBy(s => SymbolIds.Of(s), StringComparer.Ordinal)
            .ThenBy(s => s.ContainingAssembly?.Name, StringComparer.Ordinal)
            .ToArray();
        var limit = request.Limit ?? Limit.Default;
        var best = ranked.Take(limit).Select(s => SymbolDescription.Summarize(
            s, CodeLocations.OfDeclarations(snapshot, s, cancellation).FirstOrDefault()));
        return new SearchSymbolsResult([.. best], snapshot.Describe(ranked.Length > limit ? ranked.Length : null));
    }

    // What a generator made comes last: nobody edits it.
    private static bool IsGenerated(Snapshot snapshot, ISymbol symbol) =>
        symbol.Locations.All(l => l.SourceTree is { } tree && CodeLocations.IsGenerated(snapshot, tree));

    // Types before members of the same fit: who searches by name mostly means the type.
    private static int RankOf(ISymbol symbol, string query)
    {
        var fit = NameMatch.SimpleNameOf(symbol) switch
        {
            var name when name.Equals(query, StringComparison.Ordinal) => 0,
            var name when name.Equals(query, StringComparison.OrdinalIgnoreCase) => 1,
            var name when name.StartsWith(query, StringComparison.OrdinalIgnoreCase) => 2,
            var name when name.Contains(query, StringComparison.OrdinalIgnoreCase) => 3,
            _ => 4,
        };
        return (fit * 2) + (symbol is INamedTypeSymbol ? 0 : 1);
    }
}
