namespace Sidecar.TestKit;

/// <summary>
/// A clock that stands still until a test moves it. <see cref="Advance"/> fires what falls due on the way, in the order
/// of the due times, each with the clock at its own time; timers that these start are fired too when they fall due.
/// </summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _armed = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private readonly List<(TimeSpan Wait, TaskCompletionSource Armed)> _waitingForWait = [];
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _order;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are waiting to fire.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_gate)
                return _armed.Count;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Ends when at least <paramref name="count"/> timers are waiting: the code under test has come so far.</summary>
    public Task WaitForTimersAsync(int count = 1)
    {
        lock (_gate)
        {
            if (_armed.Count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.OrHang();
        }
    }

    /// <summary>Ends when a timer waits that was set to <paramref name="wait"/>: somebody waits for just so long.</summary>
    public Task WaitForTimerAsync(TimeSpan wait)
    {
        lock (_gate)
        {
            if (_armed.Any(timer => timer.Wait == wait))
                return Task.CompletedTask;
            var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waitingForWait.Add((wait, armed));
            return armed.Task.OrHang();
        }
    }

    /// <summary>Moves the clock.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } due)
            due.Fire();
        lock (_gate)
            _now = end;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Arm(FakeTimer timer, TimeSpan? after)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            if (after is not { } wait)
                return;
            timer.Due = (_now + wait, _order++);
            timer.Wait = wait;
            _armed.Add(timer);
            foreach (var (_, reached) in _waiting.Where(w => w.Count <= _armed.Count))
                reached.TrySetResult();
            _waiting.RemoveAll(w => w.Count <= _armed.Count);
            foreach (var (_, armed) in _waitingForWait.Where(w => w.Wait == wait))
                armed.TrySetResult();
            _waitingForWait.RemoveAll(w => w.Wait == wait);
        }
    }

    private FakeTimer? TakeDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            var first = _armed.MinBy(t => t.Due);
            if (first is null || first.Due.At > end)
                return null;
            _armed.Remove(first);
            if (first.Due.At > _now)
                _now = first.Due.At;
            return first;
        }
    }
}
