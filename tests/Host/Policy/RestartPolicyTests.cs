using Sidecar.Host.Supervision;

namespace Sidecar.Host.Tests.Policy;

public sealed class RestartPolicyTests
{
    private static readonly SupervisionOptions Options = new();

    [Fact]
    public void The_first_respawn_is_at_once_and_the_next_ones_wait_twice_as_long_each()
    {
        var delays = Delays(after: TimeSpan.FromSeconds(40), count: 4);

        Assert.Equal([0, 250, 500, 1000], delays.Select(delay => (int)delay.TotalMilliseconds));
    }

    [Fact]
    public void The_wait_never_exceeds_its_cap()
    {
        var history = new FailureHistory { Restarts = 50 };

        Assert.Equal(new RestartDecision.Respawn(TimeSpan.FromSeconds(10)), Decide(history, Crash(40)));
    }

    [Fact]
    public void A_healthy_life_makes_the_waits_start_over()
    {
        var history = new FailureHistory().After(Crash(30), At(40), Options).After(Crash(30), At(80), Options);
        Assert.Equal(2, history.Restarts);

        history = history.After(Crash(61, answered: 1), At(200), Options);

        Assert.Equal(1, history.Restarts);
    }

    [Fact]
    public void A_long_life_without_an_answer_is_not_healthy()
    {
        var history = new FailureHistory { Restarts = 4 }.After(Crash(3600), At(3600), Options);

        Assert.Equal(5, history.Restarts);
    }

    [Theory]
    [Trait("Fault", "52")]
    [InlineData(5.0, true)]
    [InlineData(5.001, false)]
    public void Three_crashes_in_ten_seconds_lead_to_one_shot_mode(double secondsApart, bool oneShot)
    {
        var history = Crashes(secondsApart, 3);

        Assert.Equal(oneShot, Decide(history, Crash(1)) is RestartDecision.OneShot);
    }

    [Theory]
    [Trait("Fault", "59")]
    [InlineData(45.0, true)]
    [InlineData(45.1, false)]
    public void Five_crashes_in_three_minutes_lead_to_one_shot_mode(double secondsApart, bool oneShot)
    {
        Assert.IsType<RestartDecision.Respawn>(Decide(Crashes(secondsApart, 4), Crash(5)));
        Assert.Equal(oneShot, Decide(Crashes(secondsApart, 5), Crash(5)) is RestartDecision.OneShot);
    }

    [Fact]
    [Trait("Fault", "58")]
    public void Two_failed_starts_in_a_row_lead_to_one_shot_mode()
    {
        var failed = Crash(0) with { Reason = ExitReason.HandshakeFailed };
        var history = new FailureHistory().After(failed, At(1), Options);
        Assert.IsType<RestartDecision.Respawn>(Decide(history, failed));

        history = history.After(failed, At(100), Options);

        Assert.IsType<RestartDecision.OneShot>(Decide(history, failed));
    }

    [Fact]
    public void A_crash_between_two_failed_starts_starts_the_count_over()
    {
        var failed = Crash(0) with { Reason = ExitReason.HandshakeFailed };

        var history = new FailureHistory().After(failed, At(1), Options).After(Crash(1), At(50), Options).After(failed, At(100), Options);

        Assert.IsType<RestartDecision.Respawn>(Decide(history, failed));
    }

    [Fact]
    [Trait("Fault", "7")]
    public void What_cannot_get_better_by_itself_is_not_tried_again()
    {
        var failed = Crash(0) with { Reason = ExitReason.HandshakeFailed, IsPermanent = true };

        Assert.IsType<RestartDecision.OneShot>(Decide(new FailureHistory().After(failed, At(1), Options), failed));
    }

    [Fact]
    [Trait("Fault", "55")]
    public void A_clean_exit_counts_only_when_somebody_waited()
    {
        var idle = Crash(1) with { ExitCode = 0 };
        var busy = idle with { InFlight = 1 };

        Assert.IsType<RestartDecision.AwaitDemand>(Decide(new FailureHistory().After(idle, At(1), Options), idle));
        Assert.Empty(new FailureHistory().After(idle, At(1), Options).Crashes);
        Assert.IsType<RestartDecision.Respawn>(Decide(new FailureHistory().After(busy, At(1), Options), busy));
        Assert.Single(new FailureHistory().After(busy, At(1), Options).Crashes);
    }

    [Fact]
    [Trait("Fault", "69")]
    public void A_replacement_for_memory_is_no_crash()
    {
        var exit = Crash(1) with { Reason = ExitReason.MemoryLimit };
        var history = new FailureHistory().After(exit, At(1), Options);

        Assert.Equal(new RestartDecision.Respawn(TimeSpan.Zero), Decide(history, exit));
        Assert.Empty(history.Crashes);
    }

    [Fact]
    public void The_cool_down_doubles_up_to_its_cap()
    {
        var coolDowns = Enumerable.Range(0, 6)
            .Select(trips => Decide(new FailureHistory { OnProbation = true, Trips = trips }, Crash(1)))
            .Cast<RestartDecision.OneShot>()
            .Select(decision => (int)decision.CoolDown.TotalSeconds);

        Assert.Equal([60, 120, 240, 480, 600, 600], coolDowns);
    }

    [Fact]
    public void On_probation_one_failure_is_enough_and_a_healthy_life_ends_it()
    {
        var history = new FailureHistory().Tripped();

        Assert.IsType<RestartDecision.OneShot>(Decide(history.After(Crash(10, answered: 5), At(100), Options), Crash(10)));
        Assert.IsType<RestartDecision.Respawn>(Decide(history.After(Crash(61, answered: 5), At(200), Options), Crash(61)));
    }

    [Fact]
    public void A_requested_end_has_no_successor() =>
        Assert.IsType<RestartDecision.Stop>(Decide(new FailureHistory(), Crash(1) with { Reason = ExitReason.Requested }));

    private static List<TimeSpan> Delays(TimeSpan after, int count)
    {
        var (history, at, delays) = (new FailureHistory(), TimeSpan.Zero, new List<TimeSpan>());
        for (var i = 0; i < count; i++)
        {
            at += after;
            history = history.After(Crash(1), at, Options);
            delays.Add(Assert.IsType<RestartDecision.Respawn>(Decide(history, Crash(1))).Delay);
        }
        return delays;
    }

    private static FailureHistory Crashes(double secondsApart, int count) =>
        Enumerable.Range(0, count).Aggregate(
            new FailureHistory(), (history, i) => history.After(Crash(1), At(100 + (i * secondsApart)), Options));

    private static RestartDecision Decide(FailureHistory history, SidecarExit exit) => new RestartPolicy(Options).Decide(history, exit);

    private static SidecarExit Crash(double uptime, long answered = 0) =>
        new(ExitReason.Crashed, 137, [], At(uptime)) { Answered = answered };

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
