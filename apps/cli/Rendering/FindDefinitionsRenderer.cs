using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindDefinitionsRenderer : RendererOf<FindDefinitionsResult>
{
    protected override Finding Find(FindDefinitionsResult result) =>
        new(result.Definitions.Count + (result.Assembly is null ? 0 : 1), result.Resolution);

    protected override void Write(FindDefinitionsResult result, Page page)
    {
        var symbol = SymbolText.Name(result.Resolution);
        LocationList.Write(result.Definitions, page);
        if (result.Definitions.Count > 0)
            page.Line($"{LocationList.Summary(result.Definitions, "definition", result.Answer)} ({symbol})");
        else if (result.Assembly is not null)
            page.Line($"{symbol} is not in source: it comes from the assembly {result.Assembly}");
        else
            page.Line(Absence.Of($"no definition of {symbol}", result.Answer));
    }
}
