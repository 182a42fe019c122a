using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class SearchTextRenderer : RendererOf<SearchTextResult>
{
    protected override Finding Find(SearchTextResult result) => new(result.Matches.Count);

    protected override void Write(SearchTextResult result, Page page)
    {
        LocationList.Write(result.Matches, page);
        page.Line(result.Matches.Count > 0
            ? LocationList.Summary(result.Matches, "line", result.Answer)
            : Absence.Of("no match", result.Answer));
    }
}
