using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

/// <summary>One line an overload; <c>&gt;</c> marks the one that is called.</summary>
internal sealed class FindSignaturesRenderer : RendererOf<FindSignaturesResult>
{
    protected override Finding Find(FindSignaturesResult result) => new(result.Overloads.Count, result.Resolution);

    protected override void Write(FindSignaturesResult result, Page page)
    {
        foreach (var overload in result.Overloads)
            page.Line(
                new Piece(overload.Chosen == true ? "> " : "  ", Tint.Position),
                new Piece(overload.Signature, overload.Chosen == true ? Tint.Strong : Tint.Plain),
                new Piece(Notes(overload), Tint.Faint),
                "  ",
                new Piece(overload.Location is { } place ? page.Paths.Place(place) : overload.Assembly ?? "", Tint.Path));
        page.Line(result.Overloads.Count > 0
            ? CutText.Of(result.Answer, result.Overloads.Count, "overload") + (result.Overloads[0].At is { Length: > 0 } at ? $", at '{at}'" : "")
            : "no overloads");
    }

    private static string Notes(Overload overload) => string.Concat(
        overload.Constraints is { } constraints ? " " + constraints : "",
        overload.Extension == true ? " (extension)" : "",
        overload.Obsolete switch { null => "", "" => " (obsolete)", var message => $" (obsolete: {message})" });
}
