using Sidecar.Server.Watching;
using Xunit;

namespace Sidecar.Server.Tests.Watching;

public sealed class SweepPaceTests
{
    [Fact]
    public void Nothing_happened_is_never_due() => Assert.Null(Due(default));

    [Fact]
    public void It_is_due_when_nothing_has_happened_for_a_moment()
    {
        Assert.Equal(60, Due(Events(10)));
        Assert.Equal(110, Due(Events(10, 40, 60)));
    }

    [Fact]
    public void Where_things_never_stop_happening_it_is_due_all_the_same() =>
        Assert.Equal(260, Due(Events([.. Enumerable.Range(0, 100).Select(i => 10 + (i * 40))])));

    [Fact]
    public void It_is_not_due_again_at_once()
    {
        var pace = SweepPace.Looking(Milliseconds(100)).Happened(Milliseconds(110));
        Assert.Equal(350, Due(pace));
        Assert.Equal(450, Due(SweepPace.Looking(Milliseconds(100)).Happened(Milliseconds(400))));
    }

    [Fact]
    public void What_happened_before_a_look_is_in_it() => Assert.Null(Due(SweepPace.Looking(Milliseconds(100))));

    private static SweepPace Events(params int[] times) => times.Aggregate(default(SweepPace), (pace, time) => pace.Happened(Milliseconds(time)));

    private static double? Due(SweepPace pace) => pace.Due(Milliseconds(50), Milliseconds(250))?.TotalMilliseconds;

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
