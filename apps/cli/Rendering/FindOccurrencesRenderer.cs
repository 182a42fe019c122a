using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindOccurrencesRenderer : RendererOf<FindOccurrencesResult>
{
    protected override Finding Find(FindOccurrencesResult result) => new(result.Occurrences.Count, result.Resolution);

    protected override void Write(FindOccurrencesResult result, Page page)
    {
        LocationList.Write(result.Occurrences, page);
        var symbol = SymbolText.Name(result.Resolution);
        page.Line(result.Occurrences.Count > 0
            ? $"{CutText.Of(result.Answer, result.Occurrences.Count, "occurrence")} ({symbol})"
            : Absence.Of($"no occurrence of {symbol} in that file", result.Answer));
    }
}
