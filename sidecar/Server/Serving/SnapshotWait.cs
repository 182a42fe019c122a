using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Messages;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>Waits for the snapshot that a question is answered from, and tells its caller how far a load has come meanwhile.</summary>
internal sealed class SnapshotWait(Action<RequestId, ProgressReport> report, bool always, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    // Said again though nothing is new, so that the caller knows that it is not waiting for a dead process.
    private static readonly TimeSpan RepeatEvery = TimeSpan.FromSeconds(5);

    /// <summary>A snapshot of <paramref name="workspace"/> as <see cref="WorkspaceLoop.CatchUpAsync"/> gives it.</summary>
    public async Task<Snapshot> ForAsync(
        WorkspaceLoop workspace, PendingRequest request, IReadOnlyList<string>? files, string? file, bool wantsProgress)
    {
        var snapshot = workspace.CatchUpAsync(files, file, request.Cancellation);
        if (!wantsProgress && !always)
            return await snapshot;
        using var timer = new PeriodicTimer(LookEvery, time);
        ProgressReport? said = null;
        var saidAt = time.GetTimestamp();
        while (!snapshot.IsCompleted)
        {
            var tick = timer.WaitForNextTickAsync(request.Cancellation).AsTask();
            if (await Task.WhenAny(snapshot, tick) == snapshot)
                break;
            var step = workspace.Status.Progress;
            if (step is null || (step == said && time.GetElapsedTime(saidAt) < RepeatEvery))
                continue;
            report(request.Request.Id, step);
            said = step;
            saidAt = time.GetTimestamp();
        }
        return await snapshot;
    }
}
