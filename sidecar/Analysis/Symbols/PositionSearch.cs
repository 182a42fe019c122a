using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol at a place in a file. Models get places wrong: a near miss is corrected, and said so.</summary>
internal static class PositionSearch
{
    private const int LinesAround = 5;

    public static async Task<SymbolTarget> FindAsync(
        Snapshot snapshot, string file, int line, int? column, string? text, CancellationToken cancellation)
    {
        var documents = DocumentSearch.Find(snapshot, file, out var correction);
        if (documents.IsEmpty)
            return SymbolTargets.NotFound(DocumentSearch.Missing(snapshot, file), []);
        var lines = documents[0].Text.Lines;
        if (line > lines.Count)
            return SymbolTargets.NotFound($"{file} has {lines.Count} lines; there is no line {line}.", []);
        var index = line - 1;
        if (text is not null)
        {
            if (NearestLineWith(lines, index, text) is not { } found)
                return SymbolTargets.NotFound($"'{text}' is not on line {line} of {file}, nor on the {LinesAround} around it.", []);
            correction ??= found == index ? null : $"'{text}' is on line {found + 1}, not on line {line}.";
            index = found;
        }
        return await OnLineAsync(snapshot, documents, lines[index], ColumnOf(lines[index], column, text), correction, cancellation)
            .ConfigureAwait(false);
    }

    private static async Task<SymbolTarget> OnLineAsync(
        Snapshot snapshot, IEnumerable<SourceDocument> documents, TextLine line, int? column, string? correction, CancellationToken cancellation)
    {
        var symbols = new List<ISymbol>();
        foreach (var document in documents)
        {
            var onLine = await LineSymbols.OfAsync(document, line.Span, cancellation).ConfigureAwait(false);
            symbols.AddRange(onLine.Pick(column is { } c ? line.Start + c : null, out var moved));
            correction ??= moved;
        }
        return symbols.Count == 0
            ? SymbolTargets.NotFound($"No symbol is named on line {line.LineNumber + 1}: {line.ToString().Trim()}", [])
            : SymbolTargets.Choose(snapshot, symbols, correction, cancellation);
    }

    private static int? NearestLineWith(TextLineCollection lines, int index, string text)
    {
        for (var distance = 0; distance <= LinesAround; distance++)
        {
            foreach (var candidate in (ReadOnlySpan<int>)[index - distance, index + distance])
                if (candidate >= 0 && candidate < lines.Count && lines[candidate].ToString().Contains(text, StringComparison.Ordinal))
                    return candidate;
        }
        return null;
    }

    private static int? ColumnOf(TextLine line, int? column, string? text)
    {
        if (text is null)
            return column is { } given ? Math.Min(given - 1, line.Span.Length) : null;
        var start = line.ToString().IndexOf(text, StringComparison.Ordinal);
        var name = text.AsSpan().IndexOfAnyInRange('A', 'z');
        return start + Math.Max(name, 0);
    }
}
