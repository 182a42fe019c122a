using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class CancelRequestRenderer : RendererOf<CancelRequestResult>
{
    protected override Finding Find(CancelRequestResult result) => new(result.Found ? 1 : 0);

    protected override void Write(CancelRequestResult result, Page page) => page.Line(result.Found
        ? "cancelled"
        : "nothing to cancel: this command's own sidecar has no such request in flight");
}
