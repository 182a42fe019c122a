using Sidecar.Host.Supervision;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Policy;

[Trait("Fault", "60")]
public sealed class QuarantineTests
{
    private readonly FakeClock _clock = new();
    private readonly Quarantine _quarantine;

    public QuarantineTests() => _quarantine = new Quarantine(TimeSpan.FromMinutes(10), _clock);

    [Fact]
    public void The_second_death_isolates_and_the_third_refuses()
    {
        Assert.False(_quarantine.Count("a", Exit()).IsIsolated);

        var second = _quarantine.Count("a", Exit());
        Assert.True(second.IsIsolated);
        Assert.False(second.IsRefused);

        Assert.True(_quarantine.Count("a", Exit()).IsRefused);
        Assert.Null(_quarantine.Find("b"));
    }

    [Fact]
    public void Requests_alike_in_one_sidecar_count_once()
    {
        var exit = Exit();
        _quarantine.Count("a", exit);

        Assert.Equal(1, _quarantine.Count("a", exit).Deaths);
    }

    [Fact]
    public void It_is_forgotten_after_its_time()
    {
        _quarantine.Count("a", Exit());
        _quarantine.Count("a", Exit());

        _clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Null(_quarantine.Find("a"));
        Assert.Equal(1, _quarantine.Count("a", Exit()).Deaths);
    }

    [Fact]
    public void It_remembers_a_bounded_number()
    {
        for (var i = 0; i < 5000; i++)
            _quarantine.Count(i.ToString(), Exit());

        Assert.Null(_quarantine.Find("4999"));
        Assert.NotNull(_quarantine.Find("1"));
    }

    private static SidecarExit Exit() => new(ExitReason.Crashed, 137, [], TimeSpan.FromSeconds(1));
}
