using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class ListMembersRenderer : RendererOf<ListMembersResult>
{
    protected override Finding Find(ListMembersResult result) => new(result.Members.Count, result.Resolution);

    protected override void Write(ListMembersResult result, Page page)
    {
        string? file = null;
        var columns = new Columns();
        var containers = new List<string>();
        foreach (var member in result.Members)
        {
            if (member.Symbol.Location is { } place && page.Paths.Of(place) is var path && path != file)
            {
                columns.WriteTo(page, indent: 2);
                columns = new Columns();
                file = path;
                page.Line(new Piece(file, Tint.Path));
            }
            columns.Add(Position(member), Outlined(member, containers));
        }
        columns.WriteTo(page, indent: 2);
        page.Line(Summary(result));
    }

    private static Piece Position(Member member) =>
        new(member.Symbol.Location is { } place ? $"{place.Line}:{place.Column}" : "-", Tint.Position);

    // The containers of the line before, outermost first, become those of this one.
    private static Piece Outlined(Member member, List<string> containers)
    {
        var depth = Math.Min(member.Depth, containers.Count);
        containers.RemoveRange(depth, containers.Count - depth);
        var signature = member.Symbol.Signature;
        var text = depth == 0 ? signature : OutlineText.Of(signature, containers[^1]);
        containers.Add(signature);
        return new string(' ', 2 * member.Depth) + $"{member.Symbol.Kind} {text}";
    }

    private static string Summary(ListMembersResult result)
    {
        if (result.Members.Count == 0)
            return Absence.Of("no declarations", result.Answer);
        return result.Answer.CutFrom is { } all
            ? $"the first {result.Members.Count} of {Quantity.Of(all, "declaration")}; all with --limit {all}"
            : Quantity.Of(result.Members.Count, "declaration");
    }
}
