using Sidecar.Analysis.Disk;
using System.Threading.Channels;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Diagnostics;
using Sidecar.Server.Loading;
using Sidecar.Server.Watching;

namespace Sidecar.Server.Workspaces;

/// <summary>
/// The one writer of a workspace: it loads, sweeps and replaces the current snapshot, event by event. Readers get
/// immutable snapshots and never meet it.
/// </summary>
internal sealed class WorkspaceLoop
{
    private readonly Channel<WorkspaceEvent> _events = Channel.CreateUnbounded<WorkspaceEvent>(new() { SingleReader = true });
    private readonly List<SnapshotWaiter> _waiters = [];
    private readonly WorkspaceContext _context;
    private readonly KeptIndexes _indexes;
    private readonly LoadDoubts _doubts = new();
    private readonly UnaskedWork _unasked;
    private ArrivedProjects _arrived = new();
    private volatile FirstWishes _wishes;
    private SnapshotBuilder? _builder;
    private Task _loading = Task.CompletedTask;
    private bool _mayBeSpared;
    private DateTimeOffset _loadStarted;
    private Snapshot? _snapshot;
    private DiskState? _disk;

    /// <summary>Loads <paramref name="target"/> in the background, and runs until the process stops.</summary>
    public WorkspaceLoop(WorkspaceTarget target, WorkspaceContext context)
    {
        Target = target;
        _context = context;
        _indexes = new KeptIndexes(context.Indexes, target);
        _wishes = new FirstWishes(context.Time);
        _unasked = UnaskedWork.Of(context, next => _events.Writer.TryWrite(next));
        Status = new WorkspaceStatus(context.IsTrusting ? WorkspaceState.Loading : WorkspaceState.Untrusted, Snapshot: 0);
        Ended = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time => _context.Time;

    private CancellationToken Stopping => _context.Stopping;

    /// <summary>What is open.</summary>
    public WorkspaceTarget Target { get; }

    /// <summary>The latest state, for whoever does not wait.</summary>
    public WorkspaceStatus Status { get; private set; }

    /// <summary>How its watch is; null when nothing is watched.</summary>
    public WatchStatus? Watch => _unasked.Watch;

    /// <summary>The latest snapshot, however old, for whoever does not wait; null before the first load.</summary>
    public Snapshot? Latest => Volatile.Read(ref _snapshot);

    /// <summary>Ends when the loop has.</summary>
    public Task Ended { get; }

    /// <summary>Tells a load that begins just now that its first question is about to say what it needs.</summary>
    public void Expect() => _wishes.Asked();

    /// <summary>
    /// A snapshot that holds every change that was on disk when this was called, as far as <paramref name="file"/> and what its
    /// projects reference go, if that is given. When <paramref name="files"/> are given, one that is loaded as far as their projects
    /// need is enough, and says so.
    /// </summary>
    /// <exception cref="RequestException">The workspace cannot be loaded.</exception>
    public Task<Snapshot> CatchUpAsync(IReadOnlyList<string>? files, string? file, CancellationToken cancellation)
    {
        _wishes.Known(files ?? []);
        var waiter = new SnapshotWaiter(files, file);
        return _events.Writer.TryWrite(new WorkspaceEvent.CatchUp(waiter))
            ? waiter.Source.Task.WaitAsync(cancellation)
            : throw new OperationCanceledException("The sidecar is stopping.");
    }

    /// <summary>Has the file at <paramref name="path"/> read again, whatever its stamp says.</summary>
    public void Distrust(string path) => _events.Writer.TryWrite(new WorkspaceEvent.Distrusted(path));

    private async Task RunAsync()
    {
        using var unasked = _unasked;
        try
        {
            if (_context.IsTrusting)
                StartLoad();
            while (await _events.Reader.WaitToReadAsync(Stopping))
                TakeAll();
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            _events.Writer.TryComplete();
            _indexes.Save(_snapshot, _disk);
            EndWaiters(waiter => waiter.TrySetCanceled(Stopping));
            // A loader that is being killed is stopped first: to leave now could leave it so for ever.
            await Task.WhenAny(_loading);
        }
    }

    // Whatever goes wrong with one event is told to those who wait; the loop itself must outlive it, or nobody would ever
    // be answered again.
    private void TakeAll()
    {
        try
        {
            // Questions that arrived meanwhile are served by the same sweep.
            while (_events.Reader.TryRead(out var next))
                Take(next);
            if (_waiters.Count > 0 && (Status.State == WorkspaceState.Ready || (Status.State == WorkspaceState.Loading && _snapshot is not null && _mayBeSpared)))
                Answer();
            Status = Status with { Waiting = _waiters.Count };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fail(e as RequestException ?? new RequestException(
                ErrorCode.InternalError, $"The workspace {Target.Root} could not be brought up to date: {e.Message}"));
        }
    }

    private void Take(WorkspaceEvent happened)
    {
        switch (happened)
        {
            case WorkspaceEvent.CatchUp question:
                _waiters.Add(question.Waiter);
                _mayBeSpared |= question.Waiter.File is not null;
                _unasked.Asked();
                AnswerEarly();
                if (Status.State is WorkspaceState.Failed or WorkspaceState.Untrusted)
                    StartLoad();
                break;
            case WorkspaceEvent.Distrusted file:
                _disk?.Distrust(file.Path);
                break;
            case WorkspaceEvent.Stirred:
                SweepEarly();
                break;
            case WorkspaceEvent.Warmed warm when ReferenceEquals(warm.Snapshot, _snapshot) && Status is { State: WorkspaceState.Ready, IsWarm: false }:
                _indexes.Save(_snapshot, _disk);
                Status = Status with { IsWarm = true };
                break;
            case WorkspaceEvent.Progressed load when load.Load == _arrived && Status.State == WorkspaceState.Loading:
                Status = Status with { Progress = load.Progress };
                break;
            case WorkspaceEvent.Arrived project when project.Load == _arrived:
                _arrived.Add(project.Project);
                AnswerEarly();
                break;
            case WorkspaceEvent.Loaded load:
                Install(load.Outcome, load.Store);
                break;
            case WorkspaceEvent.LoadFailed failure:
                Fail(failure.Reason);
                break;
        }
    }

    private void Fail(RequestException reason)
    {
        Log.LoadFailed(Target.Root, reason.Message);
        Status = Status with { State = WorkspaceState.Failed, Problem = reason.Message, Progress = null, Waiting = 0 };
        _doubts.AddAll();
        EndWaiters(waiter => waiter.TrySetException(reason));
    }

    private void Answer()
    {
        var started = Time.GetTimestamp();
        _unasked.Looking();
        TakeOver(_disk!.Sweep(), started, isEarly: false);
        Serve(_snapshot!, Status.State == WorkspaceState.Ready ? [.. _waiters] : _doubts.Spared(_snapshot!, _waiters));
        _mayBeSpared = false;
    }

    // Nobody has asked. Who does meanwhile goes first.
    private void SweepEarly()
    {
        if (Status.State != WorkspaceState.Ready || _waiters.Count > 0 || !_unasked.MaySweep)
            return;
        var started = Time.GetTimestamp();
        _unasked.Looking();
        if (_disk!.Sweep(() => _events.Reader.TryPeek(out var next) && next is WorkspaceEvent.CatchUp) is { } changes)
            TakeOver(changes, started, isEarly: true);
        else
            _unasked.Stir();
    }

    private void TakeOver(DiskChanges changes, long started, bool isEarly)
    {
        // Also before and during a load, which goes on from what was seen.
        _snapshot = SnapshotUpdater.Apply(_snapshot!, changes, _disk!);
        _doubts.Add(_snapshot, changes.Inputs);
        if (changes.NeedsLoad && Status.State == WorkspaceState.Ready)
            StartLoad();
        Status = Status.AfterSweep(changes, _snapshot.Id, Time.GetElapsedTime(started), isEarly);
        if (Status.State == WorkspaceState.Ready)
            _unasked.Begin(_snapshot, _disk!);
    }

    // Projects arrive after those that they reference, so that a file's project is all that its answer needs.
    private void AnswerEarly()
    {
        if (Status.State != WorkspaceState.Loading || !_indexes.AreRead)
            return;
        var ready = _waiters.FindAll(waiter => waiter.Files is { } files && _arrived.Cover(files));
        if (ready.Count == 0)
            return;
        _builder ??= new SnapshotBuilder(_indexes.Store.Result);
        var early = _builder.Build(NextId(), Target, _arrived.Projects, new DiskState(Time), _snapshot, _disk);
        early = early with { LoadGaps = early.LoadGaps.Add(_arrived.Gap) };
        Serve(early, ready);
        _snapshot = _snapshot is null ? null : _snapshot with { Id = NextId() };
    }

    private void Serve(Snapshot snapshot, List<SnapshotWaiter> ready)
    {
        foreach (var waiter in ready)
            waiter.Source.TrySetResult(snapshot);
        _waiters.RemoveAll(ready.Contains);
    }

    private long NextId()
    {
        Status = Status with { Snapshot = Status.Snapshot + 1 };
        return Status.Snapshot;
    }

    private void StartLoad()
    {
        _unasked.Loading();
        var arrived = _arrived = new ArrivedProjects();
        _mayBeSpared = true;
        if (Status.Snapshot > 0)
            _wishes = new FirstWishes(Time);
        _loadStarted = Time.GetUtcNow();
        Status = Status with { State = WorkspaceState.Loading, IsWarm = false, Problem = null, Progress = new ProgressReport("Loading", 0, Total: null) };
        var wishes = _wishes;
        var listener = new LoadListener(
            step => _events.Writer.TryWrite(new WorkspaceEvent.Progressed(step, arrived)),
            project => _events.Writer.TryWrite(new WorkspaceEvent.Arrived(project, arrived)),
            wishes.WaitAsync);
        _loading = Task.Run(() => LoadAsync(listener), CancellationToken.None);
    }

    private async Task LoadAsync(LoadListener listener)
    {
        WorkspaceEvent result;
        try
        {
            var outcome = await _context.Loader.LoadAsync(Target, listener, Stopping);
            result = new WorkspaceEvent.Loaded(outcome, await _indexes.Store);
        }
        catch (Exception e) when (!Stopping.IsCancellationRequested)
        {
            result = new WorkspaceEvent.LoadFailed(e as RequestException
                ?? new RequestException(ErrorCode.InternalError, $"Loading failed unexpectedly: {e}"));
        }
        _events.Writer.TryWrite(result);
    }

    private void Install(LoadOutcome outcome, IndexStore store)
    {
        _builder ??= new SnapshotBuilder(store);
        var disk = new DiskState(Time);
        _snapshot = _builder.Build(NextId(), Target, outcome.Projects, disk, _snapshot, _disk);
        _disk = disk;
        _disk.FollowInputs(outcome.Inputs);
        _doubts.Begin(outcome);
        if (_disk.ChangedDuringLoad(_snapshot, outcome.Inputs, _loadStarted) is { Count: > 0 } changed)
        {
            _doubts.Add(_snapshot, changed);
            StartLoad();
            return;
        }
        Status = Status with
        {
            State = WorkspaceState.Ready,
            Snapshot = _snapshot.Id,
            Progress = null,
            LoadTime = Time.GetUtcNow() - _loadStarted,
        };
        _unasked.Begin(_snapshot);
    }

    private void EndWaiters(Action<TaskCompletionSource<Snapshot>> end)
    {
        foreach (var waiter in _waiters)
            end(waiter.Source);
        _waiters.Clear();
    }
}
