using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Tidy.Tests.TestKit;

public sealed class FakeClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_times_each_at_its_own()
    {
        var start = _clock.GetTimestamp();
        using var late = _clock.CreateTimer(_ => _fired.Add($"late {_clock.GetElapsedTime(start).TotalSeconds}"), null, 3 * Second, Timeout.InfiniteTimeSpan);
        using var early = _clock.CreateTimer(_ => _fired.Add($"early {_clock.GetElapsedTime(start).TotalSeconds}"), null, Second, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(["early 1"], _fired);
        _clock.Advance(Second);
        Assert.Equal(["early 1", "late 3"], _fired);
        Assert.Equal(TimeSpan.FromSeconds(3.5), _clock.GetElapsedTime(start));
    }

    [Fact]
    public void Timers_of_the_same_time_fire_in_the_order_they_were_made()
    {
        using var first = _clock.CreateTimer(_ => _fired.Add("first"), null, Second, Timeout.InfiniteTimeSpan);
        using var second = _clock.CreateTimer(_ => _fired.Add("second"), null, Second, Timeout.InfiniteTimeSpan);
        _clock.Advance(Second);
        Assert.Equal(["first", "second"], _fired);
    }

    [Fact]
    public void A_periodic_timer_fires_for_every_period_that_passes()
    {
        using var timer = _clock.CreateTimer(_ => _fired.Add("tick"), null, Second, 2 * Second);
        _clock.Advance(6 * Second);
        Assert.Equal(3, _fired.Count);
    }

    [Fact]
    public void A_timer_that_is_started_by_another_fires_too_when_it_falls_due()
    {
        ITimer? inner = null;
        using var outer = _clock.CreateTimer(
            _ => inner = _clock.CreateTimer(_ => _fired.Add("inner"), null, Second, Timeout.InfiniteTimeSpan), null, Second, Timeout.InfiniteTimeSpan);
        _clock.Advance(2 * Second);
        Assert.Equal(["inner"], _fired);
        inner!.Dispose();
    }

    [Fact]
    public void A_timer_that_was_stopped_does_not_fire()
    {
        using var stopped = _clock.CreateTimer(_ => _fired.Add("stopped"), null, Second, Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.CreateTimer(_ => _fired.Add("disposed"), null, Second, Timeout.InfiniteTimeSpan).Dispose();
        Assert.Equal(0, _clock.ArmedTimers);
        _clock.Advance(2 * Second);
        Assert.Empty(_fired);
    }

    [Fact]
    public async Task A_wait_ends_when_the_code_under_test_waits()
    {
        var armed = _clock.WaitForTimersAsync();
        Assert.False(armed.IsCompleted);
        using var deadline = new CancellationTokenSource(Second, _clock);
        await armed;
        _clock.Advance(Second);
        Assert.True(deadline.IsCancellationRequested);
    }
}
