using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class ShutdownRenderer : RendererOf<ShutdownResult>
{
    protected override Finding Find(ShutdownResult result) => Finding.Something;

    protected override void Write(ShutdownResult result, Page page) => page.Line("this command's own sidecar was started and stopped again");
}
