using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Diagnostics;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Actions;

/// <summary>What was found at a place, as an answer.</summary>
internal sealed class ActionAnswer(Snapshot snapshot, ActionPlace place, Solution solution, FoundActions found, ProviderRun run)
{
    /// <summary>All that is offered; of each how many files it would change if <paramref name="counted"/>.</summary>
    public Task<FindActionsResult> ListAsync(PageOf<FindActionsResult> page, bool counted, CancellationToken cancellation)
    {
        var resolution = page.Size.Fit(place.Resolution);
        return Incomplete(page).CutAsync<KeyedAction, OfferedAction>(
            found.All,
            async action => Describe(action, cancellation) with { Files = counted ? (await PreviewAsync(action).ConfigureAwait(false))?.Files.Count : null },
            (shown, answer) => new FindActionsResult(resolution, shown, answer));
    }

    /// <summary>What the action that is called <paramref name="name"/> would change.</summary>
    public async Task<FindActionsResult> ShowAsync(PageOf<FindActionsResult> page, string name, CancellationToken cancellation)
    {
        var action = place.Documents.IsEmpty ? null : Pick(name);
        var preview = action is null ? null : await PreviewAsync(action).ConfigureAwait(false);
        IReadOnlyList<ChangedFile> files = preview?.Files ?? [];
        var lines = files.SelectMany((file, index) => Enumerable.Range(0, file.Lines.Count).Select(line => (File: index, Line: line))).ToArray();
        OfferedAction[] actions = action is null ? [] : [Describe(action, cancellation) with { Files = preview?.Files.Count }];
        var resolution = page.Size.Fit(place.Resolution);
        return Incomplete(page).Cut(
            lines,
            line => files[line.File].Lines[line.Line],
            (shown, answer) => new FindActionsResult(resolution, actions, answer) { Changes = Cut(files, lines, page.Skipped, shown.Count), Note = preview?.Note });
    }

    // For nothing at all, the first head stands, so that what is beside the lines can be measured.
    private static FileChange[] Cut(IReadOnlyList<ChangedFile> files, (int File, int Line)[] lines, int skipped, int count) =>
        count == 0 && skipped < lines.Length
            ? [files[lines[skipped].File].Cut(lines[skipped].Line, 0)]
            : [.. lines.Skip(skipped).Take(count).GroupBy(line => line.File).Select(file => files[file.Key].Cut(file.First().Line, file.Count()))];

    private async Task<ActionPreview?> PreviewAsync(KeyedAction action)
    {
        ActionPreview? preview = null;
        var done = await run.DoAsync(action.First.Provider, async token =>
            preview = await ActionPreview.OfAsync(snapshot, solution, action.First, token).ConfigureAwait(false)).ConfigureAwait(false);
        return done ? preview : null;
    }

    private KeyedAction Pick(string name) => found.Named(name) switch
    {
        [var one] => one,
        [] when run.Late.Count > 0 => throw new RequestException(ErrorCode.InvalidParameters, TookTooLong().Message),
        [] => throw new RequestException(ErrorCode.InvalidParameters, $"Nothing that is offered there has the key or the title '{name}'. Ask without 'preview' for what is."),
        var several => throw new RequestException(
            ErrorCode.InvalidParameters, $"Several actions have the title '{name}'; preview one by its key: {string.Join(", ", several.Select(one => one.Key))}."),
    };

    private OfferedAction Describe(KeyedAction action, CancellationToken cancellation)
    {
        var first = action.First;
        var frameworks = action.Found.Length == place.Documents.Length ? null : action.Found.Select(one => one.Source.Unit.Project.Loaded.Framework).OfType<string>().ToArray();
        return new OfferedAction(action.Key, first.Action.Title, first.Kind)
        {
            Diagnostic = first.Diagnostic is { } diagnostic ? FixableIds.Known(DiagnosticDescription.Of(snapshot, first.Source.Unit, diagnostic, cancellation)) : null,
            Groups = first.Groups.IsEmpty ? null : first.Groups,
            EquivalenceKey = first.Action.EquivalenceKey == first.Action.Title ? null : first.Action.EquivalenceKey,
            Frameworks = frameworks is [] ? null : frameworks,
        };
    }

    private PageOf<FindActionsResult> Incomplete(PageOf<FindActionsResult> page) =>
        run.Late.Count > 0 ? page.Lacking(Failed).Ended(TookTooLong()) : page.Lacking(() => run.Late.Count > 0 ? [TookTooLong(), .. Failed()] : Failed());

    private IReadOnlyList<Gap> Failed() =>
    [
        .. found.Failures.Concat(run.Failures).Select(failure => new Gap(
            GapReason.ProviderFailed, $"{failure.Name} failed, so what it would offer is unknown: {failure.Message}")),
    ];

    private Gap TookTooLong() => new(
        GapReason.TookTooLong,
        $"Looking took too long and was ended; {run.Late.Count} of those that offer something were not asked, the first of them {run.Late[0]}. Ask again, which is faster, or for less: a 'kind', or 'ids' of diagnostics.");
}
