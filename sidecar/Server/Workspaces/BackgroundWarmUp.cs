using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>The work on a workspace that nobody waits for: on one snapshot at a time, the newest. Only the workspace's loop starts it.</summary>
/// <param name="context">What the workspace works with.</param>
/// <param name="ended">Called when all of a snapshot is warm.</param>
internal sealed class BackgroundWarmUp(WorkspaceContext context, Action<Snapshot> ended) : IDisposable
{
    /// <summary>Whoever has just got the snapshot comes first.</summary>
    public static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(20);

    /// <summary>Who edits often edits again at once, and what is begun in between only takes time from him.</summary>
    public static readonly TimeSpan AfterEdits = TimeSpan.FromMilliseconds(400);

    private CancellationTokenSource? _latest;
    private Snapshot? _snapshot;
    private bool _isUsed;
    private Task _running = Task.CompletedTask;

    /// <summary>
    /// Begins with <paramref name="snapshot"/> after a <paramref name="pause"/>, unless it has begun with it already and nothing has come
    /// to be wanted since. What it is at is given up.
    /// </summary>
    public void Start(Snapshot snapshot, TimeSpan pause)
    {
        var isUsed = WarmUp.IsUsed(snapshot);
        if (ReferenceEquals(snapshot, _snapshot) && isUsed == _isUsed)
            return;
        Dispose();
        (_snapshot, _isUsed) = (snapshot, isUsed);
        _latest = CancellationTokenSource.CreateLinkedTokenSource(context.Stopping);
        _running = RunAsync(snapshot, pause, _running, _latest.Token);
    }

    /// <summary>Gives up.</summary>
    public void Dispose()
    {
        _latest?.Cancel();
        _latest?.Dispose();
    }

    private async Task RunAsync(Snapshot snapshot, TimeSpan pause, Task before, CancellationToken cancellation)
    {
        // Two would compute the same twice.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await Task.Delay(pause, context.Time, cancellation);
            await Task.Run(() => WarmUp.RunAsync(snapshot, context.Quiet.WaitAsync, cancellation), cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException or SourceChangedException or AggregateException)
        {
            // The process stops, or somebody edits: who asks next gets a newer snapshot, and what he needs is computed then.
            return;
        }
        ended(snapshot);
    }
}
