using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindCalleesRenderer : RendererOf<FindCalleesResult>
{
    protected override Finding Find(FindCalleesResult result) => new(result.Callees.Count + (result.Outside ?? 0), result.Resolution);

    protected override void Write(FindCalleesResult result, Page page)
    {
        CallTree.Write(result.Callees, page);
        var symbol = SymbolText.Name(result.Resolution);
        page.Line(result.Callees.Count > 0
            ? CallTree.Summary(result.Callees, "callee", result.Answer, symbol, result.Stopped)
            : Absence.Of($"no callees of {symbol} in the workspace", result.Answer));
        if (result.Outside is { } outside)
            page.Line($"and {Quantity.Of(outside, "member")} of assemblies", new Piece("  --outside", Tint.Faint));
        if (result.Resolution is { Note: { } note, Symbol.Location: null })
            page.Line(note);
    }
}
