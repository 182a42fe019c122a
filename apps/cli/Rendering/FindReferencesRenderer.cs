using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindReferencesRenderer : RendererOf<FindReferencesResult>
{
    // A member that is only used through its interface is not unused.
    protected override Finding Find(FindReferencesResult result) =>
        new(result.References.Count + (result.Related?.Count ?? 0), result.Resolution);

    protected override void Write(FindReferencesResult result, Page page)
    {
        LocationList.Write(result.References, page);
        var symbol = SymbolText.Name(result.Resolution);
        page.Line(result.References.Count > 0
            ? $"{LocationList.Summary(result.References, "reference", result.Answer)} ({symbol})"
            : Absence.Of($"no references to {symbol}", result.Answer));
        foreach (var related in result.Related ?? [])
            page.Line($"and {Quantity.Of(related.Count, "use")} through {related.Signature}", Command(related));
        if (result.RelatedCutFrom is { } all)
            page.Line($"and uses through {all - (result.Related?.Count ?? 0)} more members; a larger --budget tells them");
    }

    private static Piece Command(RelatedUses related) =>
        new(related.Id is null ? "" : $"  sidecar refs \"{related.Id}\"", Tint.Faint);
}
