using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindOccurrences"/>.</summary>
public static class FindOccurrencesQuery
{
    /// <summary>The declarations and uses of the symbol itself in one file; no other is parsed whole.</summary>
    public static async Task<FindOccurrencesResult> RunAsync(Snapshot snapshot, FindOccurrences request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        page = page.Within(() => TargetGaps.Of(snapshot, request, target));
        var (places, uncompiled) = target.Symbols.IsEmpty ? ([], []) : await FindAsync(snapshot, request, target, cancellation).ConfigureAwait(false);
        page = page.Lacking(() => uncompiled);
        return page.Cut(
            [.. places.Where(place => request.Kind is not { } kind || UseKinds.IsOf(place.Kind!.Value, kind))],
            place => place,
            (shown, answer) => new FindOccurrencesResult(target.Resolution, shown, answer));
    }

    private static async Task<(IEnumerable<CodeLocation> Places, IReadOnlyList<Gap> Uncompiled)> FindAsync(
        Snapshot snapshot, FindOccurrences request, SymbolTarget target, CancellationToken cancellation)
    {
        var declarations = target.Symbols
            .SelectMany(symbol => CodeLocations.PlacesOf(snapshot, symbol, cancellation))
            .Select(part => (File: part.Tree.FilePath, Place: CodeLocations.OfDeclaration(snapshot, part.Tree, part.Span, request.Context, cancellation)))
            .ToArray();
        var file = request.File is { } named
            ? await FindFileAsync(snapshot, named, cancellation).ConfigureAwait(false)
            : FileOf(target.Resolution, declarations);
        var uses = await UseSearch.RunAsync(snapshot, target.Symbols, file, cancellation).ConfigureAwait(false);
        var frameworks = new UseFrameworks(snapshot, uses);
        var places = declarations
            .Where(declaration => declaration.File == file)
            .Select(declaration => declaration.Place with { Kind = UseKind.Declaration })
            .Concat(UseOrder.Distinct(uses.Where(use => use.Through is null)).Values.Select(use => PlaceOf(snapshot, use, request.Context, cancellation) with { Frameworks = frameworks.Of(use) }))
            .DistinctBy(place => (place.Line, place.Column))
            .Order(CodeLocationOrder.Instance);
        return (places, await UncompiledUses.OfAsync(snapshot, target.Symbols, file, cancellation).ConfigureAwait(false));
    }

    private static async Task<string> FindFileAsync(Snapshot snapshot, string file, CancellationToken cancellation)
    {
        if (DocumentSearch.Find(snapshot, file, out _) is [var document, ..])
            return document.File.Path;
        if (await WrittenFile.FindAsync(snapshot, file, cancellation).ConfigureAwait(false) is { } written)
            return written.Made[0].Name;
        foreach (var unit in snapshot.Units.All)
            if ((await unit.GeneratedAsync().WaitAsync(cancellation).ConfigureAwait(false)).Sources.Any(source => source.Path == file))
                return file;
        throw new RequestException(ErrorCode.InvalidParameters, DocumentSearch.Missing(snapshot, file));
    }

    private static string FileOf(Resolution resolution, (string File, CodeLocation Place)[] declarations) => declarations.Length > 0
        ? declarations.OrderBy(one => CodeLocations.RankOf(one.Place)).ThenBy(one => one.Place, CodeLocationOrder.Instance).First().File
        : throw new RequestException(ErrorCode.InvalidParameters, $"{FindOccurrences.Operation.Name}: {resolution.Symbol!.Signature} is not declared in source; say in which 'file' to look.");

    private static CodeLocation PlaceOf(Snapshot snapshot, UsePlace use, int? context, CancellationToken cancellation) =>
        CodeLocations.WithContext(
            snapshot,
            use.Use.Place(snapshot, cancellation) with { Kind = use.Kind, Implicit = use.IsImplicit ? true : null },
            use.Use.Tree,
            use.Use.Span,
            context,
            cancellation);
}
