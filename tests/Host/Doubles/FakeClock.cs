namespace Sidecar.Host.Tests.Doubles;

/// <summary>A clock that a test moves.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> _awaited = [];
    private TimeSpan _now = TimeSpan.FromHours(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when somebody waits for so long: before that, moving the clock would do nothing for them.</summary>
    public Task WaiterAsync(TimeSpan due)
    {
        lock (_gate)
        {
            if (_timers.Any(timer => timer.Due == due))
                return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((due, set));
            return set.Task.OrFail();
        }
    }

    /// <summary>Moves the clock, step by step past all timers that become due.</summary>
    public void Advance(TimeSpan by)
    {
        var end = TimeSpan.FromTicks(GetTimestamp()) + by;
        while (NextDue(end) is { } timer)
            timer.Fire();
        lock (_gate)
            _now = end;
    }

    internal void Set(FakeTimer timer, TimeSpan due, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Schedule(_now, due, period);
            if (due == Timeout.InfiniteTimeSpan)
                return;
            _timers.Add(timer);
            foreach (var (_, set) in _awaited.Where(awaited => awaited.Due == due))
                set.TrySetResult();
        }
    }

    internal void Remove(FakeTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private FakeTimer? NextDue(TimeSpan end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.At <= end).MinBy(timer => timer.At);
            if (next is null)
                return null;
            _now = next.At > _now ? next.At : _now;
            if (!next.Repeat())
                _timers.Remove(next);
            return next;
        }
    }
}
