using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>
/// The snapshots that cursors point into, for who goes on reading an answer while files change. A few for each workspace, the
/// latest used, and not for long: each holds the texts and compilations that later ones have replaced. For any thread.
/// </summary>
internal sealed class KeptSnapshots(TimeProvider time) : IDisposable
{
    /// <summary>More of one workspace push out the one that was not used for longest.</summary>
    public const int Most = 4;

    /// <summary>How long one is kept that nobody uses.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private ITimer? _timer;

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _entries.Count;
        }
    }

    /// <summary>Keeps <paramref name="snapshot"/>, from which an answer was given that can be gone on with.</summary>
    public void Keep(WorkspaceLoop workspace, Snapshot snapshot)
    {
        var content = snapshot.Content;
        lock (_gate)
        {
            _entries.RemoveAll(entry => entry.Is(workspace, content));
            var others = _entries.Where(entry => entry.Workspace == workspace).ToArray();
            if (others.Length == Most)
                _entries.Remove(others[0]);
            Add(new Entry(workspace, content, snapshot, time.GetTimestamp()));
        }
    }

    /// <summary>The snapshot of that content; null when it is not kept any more.</summary>
    public Snapshot? Find(WorkspaceLoop workspace, ulong content)
    {
        lock (_gate)
        {
            if (_entries.Find(entry => entry.Is(workspace, content)) is not { } found)
                return null;
            _entries.Remove(found);
            Add(found with { Used = time.GetTimestamp() });
            return found.Snapshot;
        }
    }

    /// <summary>Lets go of the snapshot of that content.</summary>
    public void Drop(WorkspaceLoop workspace, ulong content)
    {
        lock (_gate)
            _entries.RemoveAll(entry => entry.Is(workspace, content));
    }

    /// <summary>Lets go of all.</summary>
    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _timer?.Dispose();
    }

    // They are in the order of their use.
    private void Add(Entry entry)
    {
        _entries.Add(entry);
        _timer ??= time.CreateTimer(_ => Expire(), state: null, Lifetime, Timeout.InfiniteTimeSpan);
        if (_entries.Count == 1)
            _timer.Change(Lifetime, Timeout.InfiniteTimeSpan);
    }

    private void Expire()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _entries.RemoveAll(entry => time.GetElapsedTime(entry.Used, now) >= Lifetime);
            if (_entries.Count > 0)
                _timer!.Change(Lifetime - time.GetElapsedTime(_entries[0].Used, now), Timeout.InfiniteTimeSpan);
        }
    }

    private sealed record Entry(WorkspaceLoop Workspace, ulong Content, Snapshot Snapshot, long Used)
    {
        public bool Is(WorkspaceLoop workspace, ulong content) => Workspace == workspace && Content == content;
    }
}
