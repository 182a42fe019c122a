using System.Numerics;
using Sidecar.Analysis.Index;
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
    private const int LongName = 6;

    public static async Task<IReadOnlyList<SymbolSummary>> FindAsync(
        Snapshot snapshot, string name, CancellationToken cancellation)
    {
        if (name.Length is 0 or > LongestPattern)
            return [];
        var most = name.Length < LongName ? 1 : 2;
        var found = await SymbolSearch.FindAsync(
            snapshot,
            (_, declared) => !declared.IsNamespace && declared.Name.Length > 0 && IsNear(declared, name, most),
            cancellation).ConfigureAwait(false);
        // More than a few letters are wrong at the end: a pattern without it may fit.
        for (var length = name.Length; length >= Math.Max(ShortestPattern, name.Length - WrongLetters) && found.Count == 0; length--)
            found = await SymbolSearch.FindAsync(snapshot, SymbolQuery.Parse(name[..length]), cancellation).ConfigureAwait(false);
        var nearest = found
            .DistinctBy(c => c.Identity)
            .OrderBy(c => LetterDistance.Of(c.Declared.Name, name, most))
            .ThenBy(c => Math.Abs(c.Declared.Name.Length - name.Length))
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

    // A letter that only one of them has counts twice at most: left out here and put in there.
    private static bool IsNear(DeclaredName declared, string name, int most) =>
        BitOperations.PopCount(declared.Letters ^ LetterMask.Of(name)) <= 2 * most && LetterDistance.Of(declared.Name, name, most) <= most;
}
