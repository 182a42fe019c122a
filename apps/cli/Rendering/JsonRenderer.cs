using System.Text.Json.Serialization.Metadata;
using Sidecar.Cli.Output;

namespace Sidecar.Cli.Rendering;

/// <summary>Shows a result that nobody has found a better form for.</summary>
internal sealed class JsonRenderer(JsonTypeInfo type) : Renderer
{
    public override Finding Find(object result) => Finding.Something;

    public override void Write(object result, Page page) => page.Lines(JsonText.Of(result, type, indented: true));
}
