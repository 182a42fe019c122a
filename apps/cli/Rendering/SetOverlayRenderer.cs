using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class SetOverlayRenderer : RendererOf<SetOverlayResult>
{
    protected override Finding Find(SetOverlayResult result) => Finding.Something;

    protected override void Write(SetOverlayResult result, Page page) => page.Line(result.Files.Count == 0
        ? "no unsaved text in this command's own sidecar, which stopped"
        : $"{string.Join(", ", result.Files)}: unsaved text in this command's own sidecar, which stopped and forgot it");
}
