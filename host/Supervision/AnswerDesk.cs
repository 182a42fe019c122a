using Sidecar.Host.Client;
using Sidecar.Host.Overlays;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Supervision;

/// <summary>
/// Gets a question answered, over the deaths of those that are asked: what may be repeated is asked again, what kills is
/// kept apart.
/// </summary>
internal sealed class AnswerDesk(
    RouteBoard routes, IRoute isolation, Quarantine quarantine, OverlayMemory overlays, SidecarHostOptions options, EventPump events)
{
    private const int MaxControlAttempts = 2;

    public async Task<ReadOnlyMemory<byte>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var route = await RouteForAsync(question, cancellation).ConfigureAwait(false);
            var overlay = Note(question, cancellation);
            switch (await route.AskAsync(question, cancellation).ConfigureAwait(false))
            {
                case CallOutcome.Answered answered:
                    overlay?.Keep();
                    return answered.Result;
                case CallOutcome.Failed failed:
                    overlay?.Undo();
                    throw new RequestFailedException(failed.Error);
                case CallOutcome.Lost lost:
                    AfterDeath(question, route, lost.Exit, attempt);
                    break;
                case CallOutcome.NotSent:
                    overlay?.Undo();
                    routes.Withdraw(route);
                    attempt--;
                    break;
            }
        }
    }

    // Whoever gave up before anything was sent has changed nothing.
    private OverlayMemory.Change? Note(Question question, CancellationToken cancellation)
    {
        if (question.Parameters is not SetOverlay change)
            return null;
        cancellation.ThrowIfCancellationRequested();
        return overlays.Note(change);
    }

    // The way most questions take: no waiting, nothing suspected, no allocation.
    private ValueTask<IRoute> RouteForAsync(Question question, CancellationToken cancellation)
    {
        if (!quarantine.IsEmpty && CanBeSuspected(question) && quarantine.Find(Fingerprint.Of(question, overlays)) is { IsIsolated: true } suspect)
            return suspect.IsRefused ? throw Refusal(question, suspect) : ValueTask.FromResult(isolation);
        var route = routes.GetAsync();
        return route.IsCompletedSuccessfully ? route : WaitAsync(route.AsTask(), question, cancellation);
    }

    private async ValueTask<IRoute> WaitAsync(Task<IRoute> route, Question question, CancellationToken cancellation)
    {
        try
        {
            return await route.WaitAsync(question.Deadline, options.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new DeadlineExceededException(question.Operation.Name, question.Deadline);
        }
    }

    /// <summary>Returns when the question may be asked again.</summary>
    private void AfterDeath(Question question, IRoute route, SidecarExit exit, int attempt)
    {
        var suspect = CanBeSuspected(question) && exit.Reason != ExitReason.Requested ? Suspect(question, exit) : null;
        if (suspect is { IsRefused: true })
            throw Refusal(question, suspect);
        if (!MayRepeat(question, exit, attempt) || (route.IsIsolated && suspect is { IsIsolated: true }))
            throw new SidecarLostException(question.Operation.Name, exit, mayHaveExecuted: true);
        events.Publish(new SupervisorEvent.RequestRepeated(question.Operation.Name, suspect?.Deaths ?? attempt));
    }

    private static bool MayRepeat(Question question, SidecarExit exit, int attempt) =>
        question.Operation.Repeatable
        && exit.Reason != ExitReason.Requested
        && question.Operation.Name != Shutdown.Operation.Name
        && (CanBeSuspected(question) || attempt < MaxControlAttempts);

    // Control operations touch no code of the user's: they do not kill, they are only near when something else does.
    private static bool CanBeSuspected(Question question) => question.Operation.Kind != OperationKind.Control;

    private Quarantine.Suspect Suspect(Question question, SidecarExit exit)
    {
        var suspect = quarantine.Count(Fingerprint.Of(question, overlays), exit);
        if (suspect.IsIsolated)
            events.Publish(new SupervisorEvent.RequestQuarantined(
                question.Operation.Name, suspect.Deaths, options.Supervision.Quarantine));
        return suspect;
    }

    private RequestFailedException Refusal(Question question, Quarantine.Suspect suspect) => new(new RequestError(
        ErrorCode.InternalError,
        $"'{question.Operation.Name}' with these parameters was being answered when {suspect.Deaths} processes died, and is "
        + $"refused for {options.Supervision.Quarantine.TotalMinutes:0.#} min. Ask about something else, and report it. "
        + $"The last process: it {suspect.LastExit.Describe()}",
        string.Join('\n', suspect.LastExit.StderrTail)));
}
