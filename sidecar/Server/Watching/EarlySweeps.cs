using Sidecar.Analysis.Disk;
using Sidecar.Server.Serving;

namespace Sidecar.Server.Watching;

/// <summary>
/// Has a workspace look at the disk soon after something happened there, while nobody asks, so that who asks later finds it
/// done. What is told here is a hint: a question looks for itself.
/// </summary>
internal sealed class EarlySweeps : IDisposable
{
    private readonly Lock _gate = new();
    private readonly WatchOptions _options;
    private readonly QuietTime _quiet;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stopping;
    private readonly Action _sweep;
    private readonly long _started;
    private readonly ITimer _timer;
    private readonly IFolderWatch _watch;
    private volatile DiskScope? _scope;
    private DiskScope? _toFollow;
    private SweepPace _pace;
    private TimeSpan? _armed;
    private bool _isTurning;
    private bool _isAsked;
    private long _events;
    private long _dropped;

    /// <summary>Calls <paramref name="sweep"/>, which does not wait, when it is time to look.</summary>
    public EarlySweeps(WatchOptions options, QuietTime quiet, TimeProvider time, Action sweep, CancellationToken stopping)
    {
        (_options, _quiet, _time, _sweep, _stopping) = (options, quiet, time, sweep, stopping);
        _started = time.GetTimestamp();
        _timer = time.CreateTimer(_ => _ = TurnAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watch = options.Start(Hear);
    }

    /// <summary>How the watch is.</summary>
    public WatchStatus Status => new(_watch.Count, _watch.LimitReached, Interlocked.Read(ref _events), Interlocked.Read(ref _dropped));

    /// <summary>Something may have happened that no watch has told.</summary>
    public void Stir()
    {
        lock (_gate)
        {
            _isAsked = false;
            Take(_pace.Happened(Now));
        }
    }

    /// <summary>A look at the disk begins: what has happened so far is in it.</summary>
    public void Looking()
    {
        lock (_gate)
            (_pace, _isAsked) = (SweepPace.Looking(Now), false);
    }

    /// <summary>A look has ended, and the next one will look into <paramref name="scope"/>. A moment later that is watched.</summary>
    public void Looked(DiskScope scope)
    {
        if (ReferenceEquals(scope, _scope) && !_watch.HasGaps)
            return;
        lock (_gate)
        {
            _scope = _toFollow = scope;
            Arm(Now + _options.Silence);
        }
    }

    /// <summary>Ends the watch. When this has returned, nothing of it is left.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        _watch.Dispose();
    }

    private TimeSpan Now => _time.GetElapsedTime(_started);

    private void Hear(WatchEvent happened)
    {
        if (happened.Kind == WatchEventKind.Lost)
            Interlocked.Increment(ref _dropped);
        if (happened.Kind is WatchEventKind.File or WatchEventKind.Folder)
        {
            if (_scope?.Counts(happened.Folder, happened.Name, happened.Kind == WatchEventKind.Folder) != true)
                return;
            Interlocked.Increment(ref _events);
        }
        lock (_gate)
            Take(_pace.Happened(Now));
    }

    private void Take(SweepPace pace)
    {
        _pace = pace;
        if (!_isAsked && pace.Due(_options.Silence, _options.Interval) is { } due)
            Arm(due);
    }

    // Where the timer is set already it is not moved: it looks again what is due when it fires.
    private void Arm(TimeSpan at)
    {
        if (_isTurning || _armed <= at)
            return;
        _armed = at;
        // Time goes on between two looks at the clock, and no timer takes a time that is over.
        var left = at - Now;
        _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task TurnAsync()
    {
        lock (_gate)
        {
            _armed = null;
            if (_isTurning)
                return;
            _isTurning = true;
        }
        await _quiet.WaitAsync(_stopping);
        DiskScope? scope;
        lock (_gate)
            (scope, _toFollow) = (_toFollow, null);
        if (scope is not null)
            _watch.Follow(scope);
        if (EndTurn())
            _sweep();
    }

    private bool EndTurn()
    {
        lock (_gate)
        {
            _isTurning = false;
            if (_toFollow is not null)
                Arm(Now);
            if (_isAsked || _pace.Due(_options.Silence, _options.Interval) is not { } due)
                return false;
            _isAsked = due <= Now;
            if (!_isAsked)
                Arm(due);
            return _isAsked;
        }
    }
}
