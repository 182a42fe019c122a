using Sidecar.Server.Serving;
using Sidecar.Server.Watching;
using Xunit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>Time goes on while a timer is set: on a busy machine, farther than it was set for.</summary>
public sealed class EarlySweepClockTests
{
    [Fact]
    public void What_is_due_when_its_time_is_over_is_due_at_once()
    {
        using var sweeps = new EarlySweeps(new WatchOptions(_ => new FakeWatch()), new QuietTime(), new HastyClock(), () => { }, CancellationToken.None);
        Assert.Null(Record.Exception(sweeps.Stir));
    }

    // Each look at it costs more than half of the silence that is waited for.
    private sealed class HastyClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _now, TimeSpan.FromMilliseconds(30).Ticks);
    }
}
