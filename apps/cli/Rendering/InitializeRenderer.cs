using System.Globalization;
using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class InitializeRenderer : RendererOf<InitializeResult>
{
    protected override Finding Find(InitializeResult result) => Finding.Something;

    protected override void Write(InitializeResult result, Page page)
    {
        var facts = new Columns();
        facts.Add("server", $"{result.Server.Name} {result.Server.Version}");
        facts.Add("protocol", result.Protocol.ToString(CultureInfo.InvariantCulture));
        facts.Add("pid", result.Pid.ToString(CultureInfo.InvariantCulture));
        facts.Add("root", result.Root ?? "-");
        facts.Add("operations", string.Join(' ', result.Operations));
        facts.Add("capabilities", string.Join(' ', result.Capabilities));
        facts.Add("longest line", Quantity.Bytes(result.Limits.MaxLineBytes));
        facts.Add("deepest nesting", result.Limits.MaxDepth.ToString(CultureInfo.InvariantCulture));
        facts.Add("most in flight", result.Limits.MaxInFlight.ToString(CultureInfo.InvariantCulture));
        facts.WriteTo(page);
    }
}
