using Sidecar.Host;
using Sidecar.TestKit;

namespace Sidecar.Faults.Tests;

/// <summary>The sidecar is killed, and its callers notice only that it takes longer.</summary>
public sealed class KillTests
{
    private const int KilledExitCode = 137;

    [SlowTheory]
    [Trait("Fault", "52")]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_kill_in_flight_gives_the_answer_from_the_successor(int count)
    {
        await using var test = await HeldHost.StartAsync();
        var asking = await Task.WhenAll(Enumerable.Range(1, count).Select(limit => test.AskUntilInFlightAsync(limit)));

        Signal.Kill(await test.PidAsync(1));
        await test.PidAsync(2);
        test.Project.Release();

        await Task.WhenAll(asking.Select(Right.AnswerAsync));
        var exit = (await test.Events.FirstAsync<SupervisorEvent.Exited>()).Exit;
        Assert.Equal((ExitReason.Crashed, KilledExitCode, count), (exit.Reason, exit.ExitCode, exit.InFlight));
        Assert.Equal(count, test.Events.All<SupervisorEvent.RequestRepeated>().Count);
        Assert.Empty(test.Events.All<SupervisorEvent.EnteredOneShot>());
        Assert.Empty(test.Events.All<SupervisorEvent.RequestQuarantined>());
    }

    [SlowFact]
    [Trait("Fault", "52")]
    [Trait("Fault", "60")]
    public async Task Many_callers_of_the_same_question_are_one_suspect()
    {
        await using var test = await HeldHost.StartAsync();
        var asking = await Task.WhenAll(Enumerable.Repeat(100, 8).Select(limit => test.AskUntilInFlightAsync(limit)));

        Signal.Kill(await test.PidAsync(1));
        await test.PidAsync(2);
        test.Project.Release();

        await Task.WhenAll(asking.Select(Right.AnswerAsync));
        Assert.Empty(test.Events.All<SupervisorEvent.RequestQuarantined>());
    }

    [SlowFact]
    [Trait("Fault", "52")]
    public async Task A_kill_while_nobody_asks_costs_the_next_caller_only_time()
    {
        await using var test = await HeldHost.StartAsync();
        test.Project.Release();
        await Right.AnswerAsync(test.AskAsync());

        Signal.Kill(await test.PidAsync(1));

        await Right.AnswerAsync(test.AskAsync());
        Assert.Empty(test.Events.All<SupervisorEvent.RequestQuarantined>());
    }

    [SlowFact]
    [Trait("Fault", "52")]
    public async Task Three_kills_give_right_answers_from_one_shot_mode_and_later_from_a_sidecar_again()
    {
        // A busy machine may need more than ten seconds for three starts; the rule is the same.
        await using var test = await HeldHost.StartAsync(new SupervisionOptions
        {
            BurstWindow = Timeouts.Hang, CoolDown = TimeSpan.FromSeconds(1),
        });
        var asking = await test.AskUntilInFlightAsync();
        for (var generation = 1; generation <= 3; generation++)
            Signal.Kill(await test.PidAsync(generation));
        var entered = await test.Events.FirstAsync<SupervisorEvent.EnteredOneShot>();
        Assert.True(entered.IsWarning);
        test.Project.Release();

        await Right.AnswerAsync(asking);
        await Right.AnswerAsync(test.AskAsync(limit: 7));

        await test.Events.FirstAsync<SupervisorEvent.LeftOneShot>();
        await Right.AnswerAsync(test.AskAsync(limit: 8));
    }
}
