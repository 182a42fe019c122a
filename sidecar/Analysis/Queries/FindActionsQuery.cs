using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Diagnostics;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindActions"/>.</summary>
internal static class FindActionsQuery
{
    private const string Unavailable =
        "actions: fixes and refactorings come with the .NET SDK, in DotnetTools/dotnet-format, and are used with its compiler. None that fits is installed, or the environment says to use another; 'health' tells which compiler runs.";

    /// <summary>
    /// What is offered at the place, or what one of these would change, by <paramref name="features"/>, null when there are none, and by the projects' analyzers;
    /// until it takes too long, which <paramref name="enough"/> says.
    /// </summary>
    public static async Task<FindActionsResult> RunAsync(
        Snapshot snapshot, FindActions request, ActionFeatures? features, CancellationToken enough, CancellationToken cancellation)
    {
        if (features is null)
            throw new RequestException(ErrorCode.InvalidRequest, Unavailable);
        var page = Page.Of(snapshot, request);
        var place = await ActionPlace.FindAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var units = place.Documents.Select(document => document.Unit).ToArray();
        if (units.Length > 0)
            page = page.Within(() => request.Preview is null ? GapScope.Of(snapshot, units) : GapScope.OfUsers(snapshot, units));
        var run = new ProviderRun(enough, cancellation);
        var solution = await ActionSolution.OfAsync(snapshot, features, request.Preview is null ? units : WithUsers(snapshot, units), cancellation).ConfigureAwait(false);
        var found = await new ActionSearch(snapshot, features, request, run).FindAsync(solution, place).ConfigureAwait(false);
        return request.Preview is { } wanted
            ? await PreviewAsync(snapshot, page, place, solution, found, wanted, run, cancellation).ConfigureAwait(false)
            : Incomplete(page, found).Cut(
                found.All,
                action => Describe(snapshot, place, action, cancellation),
                (shown, answer) => new FindActionsResult(page.Size.Fit(place.Resolution), shown, answer));
    }

    private static async Task<FindActionsResult> PreviewAsync(
        Snapshot snapshot, PageOf<FindActionsResult> page, ActionPlace place, ActionSolution solution, FoundActions found, string wanted, ProviderRun run, CancellationToken cancellation)
    {
        var action = place.Documents.IsEmpty ? null : Pick(found, wanted);
        var preview = new ActionPreview([], null);
        if (action is not null)
            await run.DoAsync(action.First.Provider, async token =>
                preview = await ActionPreview.OfAsync(snapshot, solution.Solution, action.First, token).ConfigureAwait(false)).ConfigureAwait(false);
        var lines = preview.Files.SelectMany((file, index) => Enumerable.Range(0, file.Lines.Count).Select(line => (File: index, Line: line))).ToArray();
        OfferedAction[] shownAction = action is null ? [] : [Describe(snapshot, place, action, cancellation)];
        return Incomplete(page, found with { Failures = [.. found.Failures.Union(run.Failures)], Late = run.Late }).Cut(
            lines,
            line => preview.Files[line.File].Lines[line.Line],
            (shown, answer) => new FindActionsResult(page.Size.Fit(place.Resolution), shownAction, answer)
            {
                Changes = [.. lines.Skip(page.Skipped).Take(shown.Count).GroupBy(line => line.File).Select(file => preview.Files[file.Key].Cut(file.First().Line, file.Count()))],
                Note = preview.Note,
            });
    }

    private static KeyedAction Pick(FoundActions found, string wanted)
    {
        KeyedAction[] fitting = [.. found.All.Where(action => action.Key == wanted)];
        if (fitting.Length == 0)
            fitting = [.. found.All.Where(action => string.Equals(action.First.Action.Title, wanted, StringComparison.OrdinalIgnoreCase))];
        return fitting switch
        {
            [var one] => one,
            [] => throw new RequestException(ErrorCode.InvalidParameters, found.Late.Count > 0 ? TookTooLong(found.Late).Message : $"Nothing that is offered there has the key or the title '{wanted}'. Ask without 'preview' for what is."),
            _ => throw new RequestException(ErrorCode.InvalidParameters, $"Several actions have the title '{wanted}'; preview one by its key: {string.Join(", ", fitting.Select(one => one.Key))}."),
        };
    }

    // What others use may change with their uses.
    private static IReadOnlyCollection<ProjectUnit> WithUsers(Snapshot snapshot, IReadOnlyCollection<ProjectUnit> units) =>
        Reach.Of(units, unit => snapshot.Units.All.Where(other => other.Parts.References.Any(reference => reference.Unit == unit)));

    private static OfferedAction Describe(Snapshot snapshot, ActionPlace place, KeyedAction action, CancellationToken cancellation)
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

    private static PageOf<FindActionsResult> Incomplete(PageOf<FindActionsResult> page, FoundActions found)
    {
        page = page.Lacking([.. found.Failures.Select(failure => new Gap(
            GapReason.ProviderFailed, $"{failure.Name} failed, so what it would offer is unknown: {failure.Message}"))]);
        return found.Late.Count > 0 ? page.Ended(TookTooLong(found.Late)) : page;
    }

    private static Gap TookTooLong(IReadOnlyList<string> late) => new(
        GapReason.TookTooLong,
        $"Looking took too long and was ended; {late.Count} of those that offer something were not asked, the first of them {late[0]}. Ask again, which is faster, or for less: a 'kind', or 'ids' of diagnostics.");
}
