using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class HoverRenderer : RendererOf<HoverResult>
{
    protected override Finding Find(HoverResult result) => new(result.Signature is null ? 0 : 1, result.Resolution);

    protected override void Write(HoverResult result, Page page)
    {
        if (result.Signature is null)
        {
            page.Line(Absence.Of("nothing", result.Answer));
            return;
        }
        page.Lines(result.Signature, Tint.Strong);
        if (result.Constant is not null && !result.Signature.EndsWith("= " + result.Constant, StringComparison.Ordinal))
            page.Line("  = ", result.Constant);
        if (Origin(result) is { Length: > 0 } origin)
            page.Line(new Piece("  in ", Tint.Faint), origin);
        if (result.Resolution.Symbol?.Location is { } place)
            page.Line(new Piece("  at ", Tint.Faint), new Piece(page.Paths.Place(place), Tint.Path));
        if (result.Documentation is not null)
        {
            page.Line();
            page.Lines(result.Documentation);
            if (result.Answer is { CutFrom: not null, Shown: { } shown })
                page.Line(new Piece($"({CutText.Of(result.Answer, shown, "line")} of documentation)", Tint.Faint));
        }
    }

    private static string Origin(HoverResult result) =>
        string.Join(", ", new[] { result.Container, result.Assembly is null ? null : "assembly " + result.Assembly }.OfType<string>());
}
