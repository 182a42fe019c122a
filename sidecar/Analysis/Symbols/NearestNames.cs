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
        IReadOnlyCollection<SymbolCandidate> found = [];
        // A letter too much at the end, or a wrong one, and no pattern fits; without the end it does.
        for (var length = name.Length; length >= Math.Max(ShortestPattern, name.Length - WrongLetters) && found.Count == 0; length--)
            found = await SymbolSearch.FindAsync(snapshot, SymbolQuery.Parse(name[..length]), cancellation).ConfigureAwait(false);
        var nearest = found
            .DistinctBy(c => c.Identity)
            .OrderBy(c => Math.Abs(c.Declared.Name.Length - name.Length))
            .ThenBy(c => !c.Declared.IsType)
            .ThenBy(c => c.Declared.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Identity.Path, StringComparer.Ordinal)
            .Take(Most);
        var summaries = new List<SymbolSummary>();
        foreach (var candidate in nearest)
            if (await candidate.BindAsync(cancellation).ConfigureAwait(false) is { } symbol)
                summaries.Add(SymbolDescription.Summarize(symbol, CodeLocations.OfDeclarations(snapshot, symbol, cancellation).FirstOrDefault()));
        return [.. summaries.DistinctBy(s => s.Id)];
    }
}
