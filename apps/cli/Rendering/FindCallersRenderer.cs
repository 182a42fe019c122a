using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindCallersRenderer : RendererOf<FindCallersResult>
{
    // What is only called through an interface is not unused.
    protected override Finding Find(FindCallersResult result) => new(result.Callers.Count + (result.Unfollowed?.Count ?? 0), result.Resolution);

    protected override void Write(FindCallersResult result, Page page)
    {
        CallTree.Write(result.Callers, page);
        var symbol = SymbolText.Name(result.Resolution);
        page.Line(result.Callers.Count > 0
            ? CallTree.Summary(result.Callers, "caller", result.Answer, symbol, result.Stopped)
            : Absence.Of($"no callers of {symbol}", result.Answer));
        foreach (var other in result.Unfollowed ?? [])
            page.Line($"may be called through {SymbolText.Of(other)}", new Piece("  --through all", Tint.Faint));
        if (result.UnfollowedCutFrom is { } all)
            page.Line($"and through {all - (result.Unfollowed?.Count ?? 0)} more members; a larger --budget tells them");
    }
}
