using System.Threading.Channels;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Diagnostics;
using Sidecar.Server.Loading;
using Sidecar.Server.Serving;

namespace Sidecar.Server.Workspaces;

/// <summary>
/// The one writer of a workspace: it loads, sweeps and replaces the current snapshot, event by event. Readers get
/// immutable snapshots and never meet it.
/// </summary>
internal sealed class WorkspaceLoop
{
    private readonly Channel<WorkspaceEvent> _events = Channel.CreateUnbounded<WorkspaceEvent>(new() { SingleReader = true });
    private readonly List<TaskCompletionSource<Snapshot>> _waiters = [];
    private readonly SnapshotBuilder _builder;
    private readonly ILoader _loader;
    private readonly QuietTime _quiet;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stopping;
    private DateTimeOffset _loadStarted;
    private Snapshot? _snapshot;
    private DiskState? _disk;

    /// <summary>Loads <paramref name="target"/> in the background, and runs until <paramref name="stopping"/>.</summary>
    public WorkspaceLoop(WorkspaceTarget target, ILoader loader, QuietTime quiet, TimeProvider time, CancellationToken stopping)
    {
        Target = target;
        _loader = loader;
        _quiet = quiet;
        _time = time;
        _builder = new SnapshotBuilder(new IndexStore());
        _stopping = stopping;
        Status = new WorkspaceStatus(WorkspaceState.Loading, Snapshot: 0);
        Ended = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>What is open.</summary>
    public WorkspaceTarget Target { get; }

    /// <summary>The latest state, for whoever does not wait.</summary>
    public WorkspaceStatus Status { get; private set; }

    /// <summary>Ends when the loop has.</summary>
    public Task Ended { get; }

    /// <summary>A snapshot that holds every change that was on disk when this was called.</summary>
    /// <exception cref="RequestException">The workspace cannot be loaded.</exception>
    public Task<Snapshot> CatchUpAsync(CancellationToken cancellation)
    {
        var waiter = new TaskCompletionSource<Snapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _events.Writer.TryWrite(new WorkspaceEvent.CatchUp(waiter))
            ? waiter.Task.WaitAsync(cancellation)
            : throw new OperationCanceledException("The sidecar is stopping.");
    }

    /// <summary>Has the file at <paramref name="path"/> read again, whatever its stamp says.</summary>
    public void Distrust(string path) => _events.Writer.TryWrite(new WorkspaceEvent.Distrusted(path));

    private async Task RunAsync()
    {
        try
        {
            StartLoad();
            while (await _events.Reader.WaitToReadAsync(_stopping))
                TakeAll();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            _events.Writer.TryComplete();
            EndWaiters(waiter => waiter.TrySetCanceled(_stopping));
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
            if (Status.State == WorkspaceState.Ready && _waiters.Count > 0)
                Answer();
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
                if (Status.State == WorkspaceState.Failed)
                    StartLoad();
                break;
            case WorkspaceEvent.Distrusted file:
                _disk?.Distrust(file.Path);
                break;
            case WorkspaceEvent.Warmed:
                Save();
                break;
            case WorkspaceEvent.Loaded load:
                Install(load.Outcome);
                break;
            case WorkspaceEvent.LoadFailed failure:
                Fail(failure.Reason);
                break;
        }
    }

    private void Fail(RequestException reason)
    {
        Log.LoadFailed(Target.Root, reason.Message);
        Status = Status with { State = WorkspaceState.Failed, Problem = reason.Message, Progress = null };
        EndWaiters(waiter => waiter.TrySetException(reason));
    }

    private void Answer()
    {
        var started = _time.GetTimestamp();
        var changes = _disk!.Sweep();
        if (changes.NeedsLoad)
        {
            StartLoad();
            return;
        }
        _snapshot = SnapshotUpdater.Apply(_snapshot!, changes, _disk);
        Status = Status with
        {
            Snapshot = _snapshot.Id,
            Sweeps = Status.Sweeps + 1,
            FilesChecked = changes.Checked,
            FilesReread = changes.Changed.Count + changes.Added.Count,
            SweepTime = _time.GetElapsedTime(started),
        };
        EndWaiters(waiter => waiter.TrySetResult(_snapshot));
    }

    private void StartLoad()
    {
        _loadStarted = _time.GetUtcNow();
        Status = Status with { State = WorkspaceState.Loading, Problem = null, Progress = new ProgressReport("Loading", 0, Total: null) };
        _ = Task.Run(LoadAsync, CancellationToken.None);
    }

    private async Task LoadAsync()
    {
        WorkspaceEvent result;
        try
        {
            var outcome = await _loader.LoadAsync(Target, step => Status = Status with { Progress = step }, _stopping);
            result = new WorkspaceEvent.Loaded(outcome);
        }
        catch (Exception e) when (!_stopping.IsCancellationRequested)
        {
            result = new WorkspaceEvent.LoadFailed(e as RequestException
                ?? new RequestException(ErrorCode.InternalError, $"Loading failed unexpectedly: {e}"));
        }
        _events.Writer.TryWrite(result);
    }

    private void Install(LoadOutcome outcome)
    {
        _disk = new DiskState(_time);
        _snapshot = _builder.Build((_snapshot?.Id ?? 0) + 1, Target, outcome.Projects, _disk);
        _disk.FollowInputs(outcome.Inputs);
        if (_disk.InputsWrittenDuringLoad(_snapshot, outcome.Inputs, _loadStarted))
        {
            StartLoad();
            return;
        }
        Status = Status with
        {
            State = WorkspaceState.Ready,
            Snapshot = _snapshot.Id,
            Progress = null,
            LoadTime = _time.GetUtcNow() - _loadStarted,
        };
        _ = WarmAsync(_snapshot);
    }

    private async Task WarmAsync(Snapshot snapshot)
    {
        try
        {
            await Task.Run(() => WarmUp.RunAsync(snapshot, _quiet.WaitAsync, _stopping), _stopping);
        }
        catch (Exception e) when (e is OperationCanceledException or SourceChangedException)
        {
            // The process stops, or somebody edits: who asks next gets a newer snapshot, and warms what he needs.
            return;
        }
        _events.Writer.TryWrite(new WorkspaceEvent.Warmed(snapshot));
    }

    private void EndWaiters(Action<TaskCompletionSource<Snapshot>> end)
    {
        foreach (var waiter in _waiters)
            end(waiter);
        _waiters.Clear();
    }
}
