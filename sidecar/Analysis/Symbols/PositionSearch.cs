using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol at a place in a file. Models get places wrong: a near miss is corrected, and said so.</summary>
internal static class PositionSearch
{
    public static async Task<SymbolTarget> FindAsync(
        Snapshot snapshot, string file, int line, int? column, string? text, CancellationToken cancellation)
    {
        SymbolTarget? nothing = null;
        var places = LinePlace.Find(snapshot, file, line, column, text, out var missing);
        foreach (var place in places)
        {
            var target = await OnLineAsync(snapshot, place, cancellation).ConfigureAwait(false);
            // Prose may hold the word, too.
            if (target.Resolution.Status != ResolutionStatus.NotFound)
                return target;
            nothing ??= target;
        }
        return nothing ?? SymbolTargets.NotFound(missing, []);
    }

    /// <summary>The symbol that is named there.</summary>
    public static async Task<SymbolTarget> OnLineAsync(Snapshot snapshot, LinePlace place, CancellationToken cancellation)
    {
        var symbols = new List<ISymbol>();
        var correction = place.Correction;
        string? lateBound = null;
        foreach (var document in place.Documents)
        {
            var onLine = await LineSymbols.OfAsync(document, place.Line.Span, place.Position, cancellation).ConfigureAwait(false);
            lateBound ??= onLine.LateBound;
            var picked = onLine.Pick(place.Position, out var moved);
            symbols.AddRange(onLine.Declaring(place.Text, picked, ref moved));
            correction ??= moved;
        }
        if (lateBound is not null)
            return SymbolTargets.NotFound($"What {lateBound} means is known only when the program runs: it is a member of something dynamic.", []);
        return symbols.Count == 0
            ? SymbolTargets.NotFound($"No symbol is named on line {place.Line.LineNumber + 1}: {place.Line.ToString().Trim()}", [])
            : SymbolTargets.Choose(snapshot, symbols, correction, cancellation);
    }
}
