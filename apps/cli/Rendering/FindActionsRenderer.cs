using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

/// <summary>One line an action, below the diagnostic that it mends; previewed, the diff, whose tabs only JSON keeps.</summary>
internal sealed class FindActionsRenderer : RendererOf<FindActionsResult>
{
    private const string Tab = "    ";

    protected override Finding Find(FindActionsResult result) => new(result.Changes?.Count ?? result.Actions.Count, result.Resolution);

    protected override void Write(FindActionsResult result, Page page)
    {
        if (result.Changes is { } changes)
            Write(result, changes, page);
        else
            WriteAll(result, page);
        if (result.Note is not null)
            page.Line(result.Note);
    }

    private static void WriteAll(FindActionsResult result, Page page)
    {
        CodeDiagnostic? above = null;
        ActionKind? kind = null;
        foreach (var action in result.Actions)
        {
            if (action.Diagnostic is { } diagnostic && diagnostic != above)
                page.Line(new Piece(PlaceOf(diagnostic, page), Tint.Path), $": {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}");
            else if (action.Diagnostic is null && kind != action.Kind)
                page.Line("refactorings");
            (above, kind) = (action.Diagnostic, action.Kind);
            page.Line(new Piece($"  {action.Key}  ", Tint.Position), string.Join(" > ", [.. action.Groups ?? [], action.Title]), new Piece(Notes(action), Tint.Faint));
        }
        page.Line(result.Actions.Count > 0
            ? $"{CutText.Of(result.Answer, result.Actions.Count, "action")}; --preview KEY shows what one would change"
            : (result.Answer.Complete ? "nothing is offered" : "nothing is offered, but not all was asked"));
    }

    private static void Write(FindActionsResult result, IReadOnlyList<FileChange> changes, Page page)
    {
        foreach (var change in changes)
            foreach (var line in change.Diff.Split('\n'))
                page.Line(new Piece(line.Replace("\t", Tab, StringComparison.Ordinal), TintOf(line)));
        var shown = result.Answer.Shown ?? changes.Sum(change => change.Diff.Split('\n').Length);
        page.Line(changes.Count > 0 ? $"{CutText.Of(result.Answer, shown, "line")} ({result.Actions[0].Title})" : "nothing would change");
    }

    private static Tint TintOf(string line) => line switch
    {
        ['+', '+', '+', ..] or ['-', '-', '-', ..] => Tint.Path,
        ['+', ..] => Tint.Good,
        ['-', ..] => Tint.Error,
        ['@', ..] => Tint.Position,
        _ => Tint.Plain,
    };

    private static string Notes(OfferedAction action) => string.Concat(
        action.Files is { } files ? $"  ({Quantity.Of(files, "file")})" : "",
        action.Frameworks is { } frameworks ? $" [{string.Join(", ", frameworks)}]" : "");

    private static string PlaceOf(CodeDiagnostic diagnostic, Page page) => diagnostic.Location is { } place ? page.Paths.Place(place) : diagnostic.Project;
}
