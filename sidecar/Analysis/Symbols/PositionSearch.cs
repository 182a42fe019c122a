using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol at a place in a file. Models get places wrong: a near miss is corrected, and said so.</summary>
internal static class PositionSearch
{
    public static async Task<SymbolTarget> FindAsync(
        Snapshot snapshot, string file, int line, int? column, string? text, CancellationToken cancellation)
    {
        var documents = DocumentSearch.Find(snapshot, file, out var correction);
        if (documents.IsEmpty)
            return SymbolTargets.NotFound(DocumentSearch.Missing(snapshot, file), []);
        var lines = documents[0].Text.Lines;
        if (line > lines.Count)
            return SymbolTargets.NotFound($"{file} has {lines.Count} lines; there is no line {line}.", []);
        if (text is null)
            return await OnLineAsync(snapshot, documents, lines[line - 1], ColumnOf(lines[line - 1], column), text, correction, cancellation).ConfigureAwait(false);
        SymbolTarget? nothing = null;
        foreach (var index in WrittenText.LinesWith(lines, line - 1, text))
        {
            var told = correction ?? (index == line - 1 ? null : $"'{text}' is on line {index + 1}, not on line {line}.");
            var target = await OnLineAsync(snapshot, documents, lines[index], WrittenText.ColumnIn(lines[index], text), text, told, cancellation).ConfigureAwait(false);
            // Prose may hold the word, too.
            if (target.Resolution.Status != ResolutionStatus.NotFound)
                return target;
            nothing ??= target;
        }
        return nothing ?? SymbolTargets.NotFound(WrittenText.Missing(text, file, line), []);
    }

    private static async Task<SymbolTarget> OnLineAsync(
        Snapshot snapshot, IEnumerable<SourceDocument> documents, TextLine line, int? column, string? text, string? correction, CancellationToken cancellation)
    {
        var symbols = new List<ISymbol>();
        foreach (var document in documents)
        {
            var onLine = await LineSymbols.OfAsync(document, line.Span, cancellation).ConfigureAwait(false);
            var picked = onLine.Pick(column is { } c ? line.Start + c : null, out var moved);
            symbols.AddRange(onLine.Declaring(text, picked, ref moved));
            correction ??= moved;
        }
        return symbols.Count == 0
            ? SymbolTargets.NotFound($"No symbol is named on line {line.LineNumber + 1}: {line.ToString().Trim()}", [])
            : SymbolTargets.Choose(snapshot, symbols, correction, cancellation);
    }

    private static int? ColumnOf(TextLine line, int? column) => column is { } given ? Math.Min(given - 1, line.Span.Length) : null;
}
