namespace Sidecar.Host.Client;

/// <summary>
/// One coarse timer a sidecar, for all deadlines and the heartbeat; it runs only while the sidecar owes something, so
/// that an idle host sleeps. A deadline is kept to <see cref="Tick"/>.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly PendingCalls _pending;
    private readonly Inbox _inbox;
    private readonly SupervisionOptions _options;
    private readonly TimeProvider _time;
    private readonly Heartbeat _heartbeat;
    private readonly ITimer _timer;
    private readonly Lock _ticking = new();
    private int _armed;
    private long _lastBeat;

    public Watchdog(PendingCalls pending, Inbox inbox, SupervisionOptions options, TimeProvider time)
    {
        (_pending, _inbox, _options, _time) = (pending, inbox, options, time);
        _heartbeat = new Heartbeat(options.MissedHeartbeats);
        _timer = time.CreateTimer(_ => OnTick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public required Action<PendingCall> OnOverdue { get; init; }

    public required Action SendHeartbeat { get; init; }

    public required Func<bool> PipeIsFull { get; init; }

    public required Action OnHang { get; init; }

    /// <summary>A request was sent: watch from now on.</summary>
    public void Watch()
    {
        if (Volatile.Read(ref _armed) == 0 && Interlocked.Exchange(ref _armed, 1) == 0)
            Arm();
    }

    public void Dispose() => _timer.Dispose();

    private void Arm()
    {
        Volatile.Write(ref _lastBeat, _time.GetTimestamp());
        _timer.Change(Tick, Tick);
    }

    private void OnTick()
    {
        // A tick that comes while one still runs has nothing to add.
        if (!_ticking.TryEnter())
            return;
        try
        {
            var now = _time.GetTimestamp();
            SweepDeadlines(now);
            if (_time.GetElapsedTime(Volatile.Read(ref _lastBeat), now) >= _options.HeartbeatInterval)
                Beat(now);
            if (_pending.Count == 0 && !_heartbeat.IsOwed(_inbox.LastHeard))
                Sleep();
        }
        finally
        {
            _ticking.Exit();
        }
    }

    private void SweepDeadlines(long now)
    {
        foreach (var call in _pending.Overdue(now, _time))
        {
            _heartbeat.DeadlinePassed();
            OnOverdue(call);
        }
    }

    private void Beat(long now)
    {
        Volatile.Write(ref _lastBeat, now);
        var full = PipeIsFull();
        if (_heartbeat.Hangs(_inbox.LastHeard, full))
        {
            OnHang();
            return;
        }
        _heartbeat.Asked(now);
        if (!full)
            SendHeartbeat();
    }

    private void Sleep()
    {
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Volatile.Write(ref _armed, 0);
        // A call that was registered just before saw the watch still armed.
        if (_pending.Count > 0)
            Watch();
    }
}
