using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>
/// Answers <see cref="SearchSymbols"/>: the index finds, only what is shown is bound, and where that would compile many projects
/// that nobody has asked about yet, syntax says what is shown.
/// </summary>
public static class SearchSymbolsQuery
{
    // To compile more than these, and all that they reference, for one line of each takes longer than a search may.
    private const int FewProjects = 4;

    /// <summary>The declarations in source whose names fit, best first.</summary>
    public static async Task<SearchSymbolsResult> RunAsync(Snapshot snapshot, SearchSymbols request, CancellationToken cancellation)
    {
        var query = SymbolQuery.Parse(request.Query);
        var found = await SymbolSearch.FindAsync(snapshot, query, cancellation).ConfigureAwait(false);
        var ranked = found
            .GroupBy(candidate => candidate.Identity)
            .Select(group => group.OrderBy(candidate => candidate.Tree).First())
            .OrderBy(candidate => candidate.IsGenerated)
            .ThenBy(candidate => RankOf(candidate, query.Name))
            .ThenBy(candidate => candidate.Declared.Name.Length)
            .ThenBy(candidate => candidate.Declared.Name, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Identity.Path.Length)
            .ThenBy(candidate => candidate.Identity.Path, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Unit.Input.Name, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Tree)
            .ThenBy(candidate => candidate.Declared.Position)
            .ToArray();
        var limit = request.Limit ?? Limit.Default;
        var best = await BindAsync(snapshot, ranked, limit, cancellation).ConfigureAwait(false);
        return new SearchSymbolsResult(best, snapshot.Describe(ranked.Length > limit ? ranked.Length : null));
    }

    private static async Task<IReadOnlyList<SymbolSummary>> BindAsync(
        Snapshot snapshot, SymbolCandidate[] ranked, int limit, CancellationToken cancellation)
    {
        var best = new List<SymbolSummary>();
        var seen = new HashSet<string>();
        var uncompiled = ranked.Take(limit).Select(candidate => candidate.Unit).Distinct().Count(unit => unit.KnownDeclared is null);
        foreach (var candidate in ranked)
        {
            if (best.Count == limit)
                break;
            if (uncompiled > FewProjects && !candidate.IsGenerated && candidate.Unit.KnownDeclared is null)
            {
                best.Add(candidate.FromSyntax(snapshot, cancellation));
                continue;
            }
            var found = await snapshot.Units.RememberAsync(
                (typeof(SearchSymbolsQuery), candidate.Unit, candidate.Tree, candidate.Declared.Position),
                () => FoundSymbol.OfAsync(snapshot, candidate, cancellation)).ConfigureAwait(false);
            if (found.Key is not null && seen.Add(found.Key))
                best.Add(found.Summary!);
        }
        return best;
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
