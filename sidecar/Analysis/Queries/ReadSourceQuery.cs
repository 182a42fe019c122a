using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Decompiling;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="ReadSource"/>.</summary>
public static class ReadSourceQuery
{
    /// <summary>
    /// The text of the symbol's declarations as the files are now, of all parts and all target frameworks; without source, decompiled, until it
    /// takes too long, which <paramref name="enough"/> says.
    /// </summary>
    public static async Task<ReadSourceResult> RunAsync(
        Snapshot snapshot, ReadSource request, CancellationToken enough, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        page = page.Within(() => TargetGaps.Of(snapshot, request, target));
        var (texts, note, gap) = target.Symbol is { } symbol
            ? await FindAsync(snapshot, target, symbol, enough, cancellation).ConfigureAwait(false)
            : ([], null, null);
        if (gap is not null)
            page = page.Ended(gap);
        var lines = texts.SelectMany((text, part) => Enumerable.Range(0, text.Lines.Count).Select(line => (Part: part, Line: line))).ToArray();
        return page.Cut(
            lines,
            line => texts[line.Part].Lines[line.Line],
            (shown, answer) => new ReadSourceResult(target.Resolution, Cut(texts, lines, page.Skipped, shown.Count), answer) { Note = note });
    }

    private static async Task<(IReadOnlyList<DeclaredText> Texts, string? Note, Gap? Gap)> FindAsync(
        Snapshot snapshot, SymbolTarget target, ISymbol symbol, CancellationToken enough, CancellationToken cancellation)
    {
        if (symbol is INamespaceSymbol)
            return ([], "A namespace has no text of its own; 'list' says what it declares.", null);
        var written = DeclaredText.Of(snapshot, target.Symbols, cancellation);
        if (written.Count > 0)
            return (written, null, null);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(enough, cancellation);
        try
        {
            return await MetadataSource.OfAsync(snapshot, symbol, both.Token).ConfigureAwait(false) is { } found
                ? ([new DeclaredText(new DeclarationText(snapshot.Shorten(found.File), 1, "") { Decompiled = true }, found.Lines)], NoteOf(found), null)
                : ([], $"It is not in source, and what {symbol.ContainingAssembly?.Name ?? "the compiler"} holds of it cannot be decompiled; 'hover' says what is known.", null);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return ([], null, new Gap(GapReason.TookTooLong, "Decompiling it takes too long and was given up; ask for one of its members, which 'list' names."));
        }
    }

    private static string? NoteOf(DecompiledText found) =>
        found.HasBodies ? null : "Decompiled from an assembly to compile against, which holds no bodies; the one that runs was not found.";

    // For nothing at all, the first head stands, so that what is beside the lines can be measured.
    private static DeclarationText[] Cut(IReadOnlyList<DeclaredText> texts, (int Part, int Line)[] lines, int skipped, int count) =>
        count == 0 && skipped < lines.Length
            ? [texts[lines[skipped].Part].Cut(lines[skipped].Line, 0)]
            : [.. lines.Skip(skipped).Take(count).GroupBy(line => line.Part).Select(part => texts[part.Key].Cut(part.First().Line, part.Count()))];
}
