using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>
/// Answers <see cref="SearchSymbols"/>: the index finds, only what is shown is bound, and where that would compile many projects
/// that nobody has asked about yet, syntax says what is shown.
/// </summary>
public static class SearchSymbolsQuery
{
    /// <summary>The declarations in source whose names fit, best first.</summary>
    public static async Task<SearchSymbolsResult> RunAsync(Snapshot snapshot, SearchSymbols request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var query = SymbolQuery.Parse(request.Query);
        var found = await SymbolSearch.FindAsync(snapshot, query, cancellation).ConfigureAwait(false);
        var ranked = found
            .GroupBy(candidate => candidate.Identity)
            .Select(group => group.OrderBy(candidate => candidate.Tree).First())
            .OrderBy(candidate => candidate.IsGenerated)
            .ThenBy(candidate => RankOf(candidate, query.Name))
            .ThenBy(candidate => candidate.Unit.IsTest)
            .ThenBy(candidate => candidate.Declared.Name.Length)
            .ThenBy(candidate => candidate.Declared.Name, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Identity.Path.Length)
            .ThenBy(candidate => candidate.Identity.Path, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Unit.Input.Name, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Tree)
            .ThenBy(candidate => candidate.Declared.Position)
            .ToArray();
        var shown = new SymbolEntries(snapshot, ranked, page);
        return await page.CutAsync(
            ranked, candidate => shown.ShowAsync(candidate, cancellation), (symbols, answer) => new SearchSymbolsResult(symbols, answer)).ConfigureAwait(false);
    }

    // Types before members of the same fit: who searches by name mostly means the type.
    private static int RankOf(SymbolCandidate candidate, string query)
    {
        var fit = candidate.Declared.Name switch
        {
            var name when name.Equals(query, StringComparison.Ordinal) => 0,
            var name when name.Equals(query, StringComparison.OrdinalIgnoreCase) => 1,
            var name when name.StartsWith(query, StringComparison.OrdinalIgnoreCase) => 2,
            var name when name.Contains(query, StringComparison.OrdinalIgnoreCase) => 3,
            _ => 4,
        };
        return (fit * 2) + (candidate.Declared.IsType ? 0 : 1);
    }
}
