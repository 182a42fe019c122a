namespace Sidecar.Host.Tests.Doubles;

internal sealed class FakeTimer(FakeClock clock, Action callback) : ITimer
{
    private TimeSpan _period;

    public TimeSpan At { get; private set; }

    public TimeSpan Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Set(this, dueTime, period);
        return true;
    }

    public void Schedule(TimeSpan now, TimeSpan due, TimeSpan period) => (At, Due, _period) = (now + due, due, period);

    public bool Repeat()
    {
        At += _period;
        return _period > TimeSpan.Zero;
    }

    public void Fire() => callback();

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
