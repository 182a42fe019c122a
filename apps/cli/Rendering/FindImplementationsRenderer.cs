using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindImplementationsRenderer : RendererOf<FindImplementationsResult>
{
    protected override Finding Find(FindImplementationsResult result) => new(result.Implementations.Count, result.Resolution);

    protected override void Write(FindImplementationsResult result, Page page)
    {
        var columns = new Columns();
        foreach (var one in result.Implementations)
        {
            columns.Add([.. SymbolText.Cells(one.Symbol, page), new Piece(Remarks(one), Tint.Faint)]);
            if (one.Symbol.Location is not { Around: { } around } place)
                continue;
            columns.WriteTo(page);
            columns = new Columns();
            ExcerptLines.Write(place.Line, around, page, indent: 0);
        }
        columns.WriteTo(page);
        var symbol = SymbolText.Name(result.Resolution);
        if (result.Implementations.Count == 0)
            page.Line(Absence.Of($"nothing implements, overrides or derives from {symbol}", result.Answer));
        else
            page.Line($"{CutText.Of(result.Answer, result.Implementations.Count, "implementation")} of {symbol}");
        foreach (var above in result.Above ?? [])
            page.Line($"itself one of {SymbolText.Of(above)}", new Piece(above.Id is null ? "" : $"  sidecar impls \"{above.Id}\"", Tint.Faint));
        if (result.AboveCutFrom is { } all)
            page.Line($"and of {all - (result.Above?.Count ?? 0)} more; a larger --budget tells them");
    }

    private static string Remarks(Implementation one) => string.Join(", ", new[]
    {
        Words.Of(one.How),
        one.Abstract == true ? "abstract" : null,
        one.Through is null ? null : "through " + one.Through,
        one.For is null ? null : "for " + one.For,
        one.Frameworks is null ? null : "only in " + string.Join(", ", one.Frameworks),
    }.OfType<string>());
}
