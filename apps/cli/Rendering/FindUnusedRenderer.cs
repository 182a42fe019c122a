using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindUnusedRenderer : RendererOf<FindUnusedResult>
{
    protected override Finding Find(FindUnusedResult result) => new(result.Unused.Count);

    protected override void Write(FindUnusedResult result, Page page)
    {
        foreach (var level in result.Unused.GroupBy(one => one.Confidence))
        {
            page.Line($"confidence {level.Key.ToString().ToLowerInvariant()}:");
            var columns = new Columns();
            foreach (var one in level)
                columns.Add([.. SymbolText.Cells(one.Symbol, page), $"{Quantity.Of(one.Lines, "line")}: {one.Reason}"]);
            columns.WriteTo(page, indent: 2);
        }
        page.Line(result.Unused.Count == 0
            ? Absence.Of("nothing unused", result.Answer)
            : CutText.Of(result.Answer, result.Unused.Count, "unused symbol"));
    }
}
