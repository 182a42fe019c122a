using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Actions;

/// <summary>Where actions are asked for.</summary>
/// <param name="Resolution">How the place was understood.</param>
/// <param name="Documents">The file, once for each project and target framework that compiles it; empty when there is no such place.</param>
/// <param name="Lines">Whole lines: what diagnostics touch is mended.</param>
/// <param name="Selections">What is selected, the likeliest first; an empty span is a caret.</param>
internal sealed record ActionPlace(Resolution Resolution, ImmutableArray<SourceDocument> Documents, TextSpan Lines, ImmutableArray<TextSpan> Selections)
{
    /// <summary>The place that is asked about.</summary>
    public static async Task<ActionPlace> FindAsync(Snapshot snapshot, FindActions request, CancellationToken cancellation)
    {
        if (request is { Symbol: null, File: { } file, Line: { } line })
        {
            if (LinePlace.Find(snapshot, file, line, request.Column, request.Text, out var missing) is [var place, ..])
                return OnLine(place, request);
            await RefuseWrittenAsync(snapshot, file, cancellation).ConfigureAwait(false);
            return Nowhere(new Resolution(ResolutionStatus.NotFound) { Note = missing });
        }
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var declared = target.Symbol is { } symbol ? AtDeclaration(snapshot, target.Resolution, symbol, cancellation) : Nowhere(target.Resolution);
        if (declared.Documents.IsEmpty && target.Resolution.Symbol?.Location is { } only)
            await RefuseWrittenAsync(snapshot, only.File, cancellation).ConfigureAwait(false);
        return declared;
    }

    // Roslyn would change the generated code, of which nobody can say how it comes to be written otherwise.
    private static async Task RefuseWrittenAsync(Snapshot snapshot, string file, CancellationToken cancellation)
    {
        if (await WrittenFile.FindAsync(snapshot, file, cancellation).ConfigureAwait(false) is { } written)
            throw new RequestException(
                ErrorCode.InvalidParameters,
                $"{FindActions.Operation.Name}: code is generated from {snapshot.Shorten(written.Path)}, and what would change in that code cannot be written back to the file. Ask at code in a .cs file, the other part of its class for example; 'diagnostics' of the file says what could be mended there.");
    }

    private static ActionPlace Nowhere(Resolution resolution) => new(resolution, [], default, []);

    private static ActionPlace AtDeclaration(Snapshot snapshot, Resolution resolution, Microsoft.CodeAnalysis.ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var (tree, span) in CodeLocations.PlacesOf(snapshot, symbol, cancellation))
            if (DocumentSearch.Find(snapshot, tree.FilePath, out _) is { IsEmpty: false } documents)
                return new ActionPlace(resolution, documents, documents[0].Text.Lines.GetLineFromPosition(span.Start).Span, [new TextSpan(span.Start, 0)]);
        return Nowhere(resolution with { Note = "It is not declared in a file of the workspace, so nothing can be offered there." });
    }

    private static ActionPlace OnLine(LinePlace place, FindActions request)
    {
        var text = place.Documents[0].Text;
        var resolution = new Resolution(place.Correction is null ? ResolutionStatus.Exact : ResolutionStatus.Corrected) { Note = place.Correction };
        if (request.EndLine is not { } endLine)
            return new ActionPlace(resolution, place.Documents, place.Line.Span, SelectionsOf(place));
        var end = EndOf(text, endLine, request.EndColumn);
        var start = place.Position ?? Trimmed(place.Line).Start;
        if (end < start)
            throw new RequestException(ErrorCode.InvalidParameters, $"{FindActions.Operation.Name}: the end, line {endLine}, is before the beginning.");
        return new ActionPlace(
            resolution, place.Documents, TextSpan.FromBounds(place.Line.Start, text.Lines.GetLineFromPosition(end).End), [TextSpan.FromBounds(start, end)]);
    }

    private static ImmutableArray<TextSpan> SelectionsOf(LinePlace place)
    {
        var line = Trimmed(place.Line);
        if (place.Text is { } text && place.Line.ToString().IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
            return [new TextSpan(place.Line.Start + at, text.Length), new TextSpan(place.Position!.Value, 0)];
        return place.Position is { } caret ? [new TextSpan(caret, 0)] : line.IsEmpty ? [line] : [new TextSpan(line.Start, 0), line];
    }

    private static int EndOf(SourceText text, int line, int? column)
    {
        if (line > text.Lines.Count)
            throw new RequestException(ErrorCode.InvalidParameters, $"{FindActions.Operation.Name}: the file has {text.Lines.Count} lines; there is no line {line}.");
        var end = text.Lines[line - 1];
        return column is { } given ? end.Start + Math.Min(given - 1, end.Span.Length) : Trimmed(end).End;
    }

    // A caret in a line of white space stays where it is written.
    private static TextSpan Trimmed(TextLine line)
    {
        var code = line.ToString();
        var start = code.Length - code.TrimStart().Length;
        return new TextSpan(line.Start + start, code.Trim().Length);
    }
}
