using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>A line of a file that a request points at.</summary>
/// <param name="Documents">The file, once for each project and target framework that compiles it; empty when generators make code of it, and no project compiles it itself.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">From 0; null when only the line is pointed at.</param>
/// <param name="Text">The text that was looked for; null when there is none.</param>
/// <param name="Correction">What was taken instead of what the request says; null when nothing was.</param>
internal sealed record LinePlace(ImmutableArray<SourceDocument> Documents, TextLine Line, int? Column, string? Text, string? Correction)
{
    /// <summary>Where <see cref="Column"/> is in the file; null when only the line is pointed at.</summary>
    public int? Position => Line.Start + Column;

    /// <summary>The line that is pointed at, or those near it that hold <paramref name="text"/>, nearest first; none, and why, when there is no such line.</summary>
    public static IReadOnlyList<LinePlace> Find(Snapshot snapshot, string file, int line, int? column, string? text, out string missing)
    {
        var documents = DocumentSearch.Find(snapshot, file, out var correction);
        if (documents.IsEmpty)
        {
            missing = DocumentSearch.Missing(snapshot, file);
            return [];
        }
        return In(documents, documents[0].Text.Lines, file, line, column, text, correction, out missing);
    }

    /// <summary>As above, in a file of <paramref name="lines"/>.</summary>
    public static IReadOnlyList<LinePlace> In(
        ImmutableArray<SourceDocument> documents, TextLineCollection lines, string file, int line, int? column, string? text, string? correction, out string missing)
    {
        if (line > lines.Count)
        {
            missing = $"{file} has {lines.Count} lines; there is no line {line}.";
            return [];
        }
        missing = text is null ? "" : WrittenText.Missing(text, file, line);
        return text is null
            ? [new LinePlace(documents, lines[line - 1], ColumnOf(lines[line - 1], column), text, correction)]
            : [.. WrittenText.LinesWith(lines, line - 1, text).Select(index => new LinePlace(
                documents,
                lines[index],
                WrittenText.ColumnIn(lines[index], text),
                text,
                correction ?? (index == line - 1 ? null : $"'{text}' is on line {index + 1}, not on line {line}.")))];
    }

    private static int? ColumnOf(TextLine line, int? column) => column is { } given ? Math.Min(given - 1, line.Span.Length) : null;
}
