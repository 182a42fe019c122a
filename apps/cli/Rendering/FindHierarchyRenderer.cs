using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindHierarchyRenderer : RendererOf<FindHierarchyResult>
{
    protected override Finding Find(FindHierarchyResult result) => new(result.Above.Count + result.Below.Count, result.Resolution);

    protected override void Write(FindHierarchyResult result, Page page)
    {
        var symbol = SymbolText.Name(result.Resolution);
        Write("above", result.Above, page);
        Write("below", result.Below, page);
        if (result.Above.Count + result.Below.Count == 0)
            page.Line(Absence.Of($"nothing above or below {symbol}", result.Answer));
        else
            page.Line($"{result.Above.Count} above, {result.Below.Count} below {symbol}{(result.Answer.CutFrom is { } ? "; " + CutText.Of(result.Answer, result.Above.Count + result.Below.Count, "step") : "")}");
    }

    private static void Write(string heading, IReadOnlyList<HierarchyEntry> entries, Page page)
    {
        if (entries.Count == 0)
            return;
        page.Line(heading);
        var columns = new Columns();
        foreach (var entry in entries)
            columns.Add(
                new Piece(new string(' ', 2 * entry.Depth) + SymbolText.Of(entry.Symbol), Tint.Kind),
                new Piece(Remarks(entry), Tint.Faint),
                new Piece(entry.Symbol.Location is { } place ? page.Paths.Place(place) : "", Tint.Path));
        columns.WriteTo(page);
    }

    private static string Remarks(HierarchyEntry entry) => string.Join(", ", new[]
    {
        Words.Of(entry.How),
        entry.Through is null ? null : "through " + entry.Through,
        entry.Frameworks is null ? null : "only in " + string.Join(", ", entry.Frameworks),
        entry.Repeated is null ? null : "followed elsewhere",
    }.OfType<string>());
}
