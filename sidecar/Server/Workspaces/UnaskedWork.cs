using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Watching;

namespace Sidecar.Server.Workspaces;

/// <summary>What a workspace does while nobody asks: it looks at what happens on disk, and computes what the next question will want.</summary>
internal sealed class UnaskedWork : IDisposable
{
    // A load may write what it reads, and would begin again for ever. The last question's own is one of them.
    private const int MostLoads = 4;

    private readonly BackgroundWarmUp _warmUp;
    private readonly EarlySweeps? _sweeps;
    private int _loads;

    private UnaskedWork(WorkspaceContext context, Action<WorkspaceEvent> tell)
    {
        _warmUp = new BackgroundWarmUp(context, snapshot => tell(new WorkspaceEvent.Warmed(snapshot)));
        if (context.Watch is { } watch)
            _sweeps = new EarlySweeps(watch, context.Quiet, context.Time, () => tell(new WorkspaceEvent.Stirred()), context.Stopping);
    }

    /// <summary>How folders are watched; null when they are not.</summary>
    public WatchStatus? Watch => _sweeps?.Status;

    /// <summary>Whether a sweep that nobody asked for may be made now.</summary>
    public bool MaySweep => _loads < MostLoads;

    /// <summary>For one workspace, whose loop <paramref name="tell"/> tells what happens, without waiting.</summary>
    public static UnaskedWork Of(WorkspaceContext context, Action<WorkspaceEvent> tell) => new(context, tell);

    /// <summary>Somebody asks.</summary>
    public void Asked() => _loads = 0;

    /// <summary>A load begins.</summary>
    public void Loading() => _loads++;

    /// <summary>A sweep begins: what has happened on disk so far is in it.</summary>
    public void Looking() => _sweeps?.Looking();

    /// <summary>Something may have happened on disk that is in no sweep.</summary>
    public void Stir() => _sweeps?.Stir();

    /// <summary>Goes on with <paramref name="snapshot"/>, which a load has made.</summary>
    public void Begin(Snapshot snapshot)
    {
        _warmUp.Start(snapshot, BackgroundWarmUp.Shortly);
        _sweeps?.Stir();
    }

    /// <summary>Goes on with <paramref name="snapshot"/>, which holds what a sweep of <paramref name="disk"/> found.</summary>
    public void Begin(Snapshot snapshot, DiskState disk)
    {
        _warmUp.Start(snapshot, BackgroundWarmUp.AfterEdits);
        _sweeps?.Looked(disk.Scope());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _warmUp.Dispose();
        _sweeps?.Dispose();
    }
}
