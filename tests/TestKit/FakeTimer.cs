namespace Sidecar.TestKit;

/// <summary>A timer of a <see cref="FakeClock"/>, which alone reads and writes <see cref="Due"/> and <see cref="Wait"/>.</summary>
internal sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    public (DateTimeOffset At, long Order) Due { get; set; }

    /// <summary>What it was last set to.</summary>
    public TimeSpan Wait { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;
        _period = period;
        clock.Arm(this, dueTime == Timeout.InfiniteTimeSpan ? null : dueTime);
        return true;
    }

    public void Fire()
    {
        if (_period > TimeSpan.Zero)
            clock.Arm(this, _period);
        callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Arm(this, null);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
