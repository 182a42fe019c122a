using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class ListMembersRenderer : RendererOf<ListMembersResult>
{
    protected override Finding Find(ListMembersResult result) => new(result.Members.Count, result.Resolution);

    protected override void Write(ListMembersResult result, Page page)
    {
        var files = result.Members.Select(m => m.Symbol.Location).OfType<CodeLocation>()
            .Select(page.Paths.Of).Distinct().ToList();
        var inOneFile = files.Count == 1;
        if (inOneFile)
            page.Line(new Piece(files[0], Tint.Path));
        var outline = new Outline(result.Resolution?.Symbol?.Signature);
        var columns = new Columns();
        foreach (var member in result.Members)
            columns.Add(Place(member, page, inOneFile), outline.Next(member));
        columns.WriteTo(page, indent: inOneFile ? 2 : 0);
        page.Line(Summary(result));
    }

    private static Piece Place(Member member, Page page, bool inOneFile) => (member.Symbol.Location, inOneFile) switch
    {
        (null, _) => new Piece("-", Tint.Position),
        ({ } place, true) => new Piece($"{place.Line}:{place.Column}", Tint.Position),
        ({ } place, false) => new Piece(page.Paths.Place(place), Tint.Path),
    };

    private static string Summary(ListMembersResult result)
    {
        if (result.Members.Count == 0)
            return Absence.Of("no declarations", result.Answer);
        var container = result.Resolution is null ? "" : $" in {SymbolText.Name(result.Resolution)}";
        return CutText.Of(result.Answer, result.Members.Count, "declaration") + container;
    }
}
