using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol at a place in a file. Models get places wrong: a near miss is corrected, and said so.</summary>
internal static class PositionSearch
{
    public static async Task<SymbolTarget> FindAsync(
        Snapshot snapshot, string file, int line, int? column, string? text, CancellationToken cancellation)
    {
        var places = LinePlace.Find(snapshot, file, line, column, text, out var missing);
        var written = places.Count == 0 ? await WrittenFile.FindAsync(snapshot, file, cancellation).ConfigureAwait(false) : null;
        if (written is not null)
            places = LinePlace.In([], written.Text.Lines, file, line, column, text, correction: null, out missing);
        SymbolTarget? nothing = null;
        foreach (var place in places)
        {
            var target = written is null
                ? await OnLineAsync(snapshot, place, cancellation).ConfigureAwait(false)
                : Named(snapshot, place, await written.NamesOnAsync(place, cancellation).ConfigureAwait(false), cancellation);
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
        var lines = new List<LineSymbols>();
        foreach (var document in place.Documents)
            lines.Add(await LineSymbols.OfAsync(document, place.Line.Span, place.Position, cancellation).ConfigureAwait(false));
        var target = Named(snapshot, place, lines, cancellation);
        return target.Resolution.Status == ResolutionStatus.NotFound && LeftOut(place, cancellation) is { } condition
            ? SymbolTargets.NotFound(
                $"Line {place.Line.LineNumber + 1} is in code that no loaded configuration compiles ({condition}), so what it means is not known: {place.Line.ToString().Trim()}", [])
            : target;
    }

    // Under which condition it would be compiled; null when some project compiles it.
    private static string? LeftOut(LinePlace place, CancellationToken cancellation)
    {
        var text = place.Line.ToString();
        var at = place.Position ?? place.Line.Start + text.Length - text.TrimStart().Length;
        var trees = place.Documents.Select(document => document.File.Whole(document.Unit.Input.ParseOptions, cancellation)).ToArray();
        return Array.TrueForAll(trees, tree => LeftOutText.Has(tree, at, cancellation))
            ? BranchCondition.Of((CSharpSyntaxNode)trees[0].GetRoot(cancellation), at)
            : null;
    }

    private static SymbolTarget Named(Snapshot snapshot, LinePlace place, IReadOnlyList<LineSymbols> lines, CancellationToken cancellation)
    {
        var symbols = new List<ISymbol>();
        var correction = place.Correction;
        foreach (var onLine in lines)
        {
            var picked = onLine.Pick(place.Position, out var moved);
            symbols.AddRange(onLine.Declaring(place.Text, picked, ref moved));
            correction ??= moved;
        }
        if (lines.Select(onLine => onLine.LateBound).OfType<string>().FirstOrDefault() is { } lateBound)
            return SymbolTargets.NotFound($"What {lateBound} means is known only when the program runs: it is a member of something dynamic.", []);
        return symbols.Count == 0
            ? SymbolTargets.NotFound($"No symbol is named on line {place.Line.LineNumber + 1}: {place.Line.ToString().Trim()}", [])
            : SymbolTargets.Choose(snapshot, symbols, correction, cancellation);
    }
}
