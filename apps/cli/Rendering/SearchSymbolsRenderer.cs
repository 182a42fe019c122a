using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class SearchSymbolsRenderer : RendererOf<SearchSymbolsResult>
{
    protected override Finding Find(SearchSymbolsResult result) => new(result.Symbols.Count);

    protected override void Write(SearchSymbolsResult result, Page page)
    {
        SymbolText.Write(result.Symbols, page);
        if (result.Symbols.Count == 0)
            page.Line(Absence.Of("no declarations of such a name", result.Answer));
        else if (result.Answer.CutFrom is not null)
            page.Line(CutText.Of(result.Answer, result.Symbols.Count, "declaration"));
    }
}
