using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Supervision;

public sealed class RespawnTests
{
    [Fact]
    [Trait("Fault", "52")]
    public async Task A_crash_in_flight_gives_the_answer_from_the_successor()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync();
        await test.First.RequestAsync();

        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();
        successor.Answer(await successor.RequestAsync(), "from the successor");

        Assert.Equal("from the successor", await asking.OrHang());
        Assert.Equal("symbols", (await test.Events.FirstAsync<SupervisorEvent.RequestRepeated>()).Operation);
        var exit = (await test.Events.FirstAsync<SupervisorEvent.Exited>()).Exit;
        Assert.Equal((ExitReason.Crashed, 137, 1, 1), (exit.Reason, exit.ExitCode, exit.Generation, exit.InFlight));
    }

    [Fact]
    [Trait("Fault", "64")]
    public async Task Many_callers_on_a_dead_sidecar_share_one_respawn()
    {
        await using var test = await MemoryHost.StartAsync();
        test.First.Die(1);

        var asking = Enumerable.Range(0, 100).Select(_ => test.AskAsync()).ToList();
        var successor = await test.Launcher.NextAsync();
        foreach (var _ in asking)
            successor.Answer(await successor.RequestAsync());

        await Task.WhenAll(asking).OrHang();
        Assert.Equal(2, test.Launcher.Count);
    }

    [Fact]
    public async Task The_second_respawn_waits()
    {
        await using var test = await MemoryHost.StartAsync();
        test.First.Die(1);
        var second = await test.Launcher.NextAsync();
        await test.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 2);
        var waiter = test.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250));

        second.Die(1);
        await waiter;
        Assert.Equal(2, test.Launcher.Count);
        test.Clock.Advance(TimeSpan.FromMilliseconds(250));

        await test.Launcher.NextAsync();
        await test.Events.FirstAsync<SupervisorEvent.RestartScheduled>(restart => restart.Attempt == 2);
        var scheduled = test.Events.All<SupervisorEvent.RestartScheduled>();
        Assert.Equal([(0, 1), (250, 2)], scheduled.Select(s => ((int)s.Delay.TotalMilliseconds, s.Attempt)));
    }

    [Fact]
    [Trait("Fault", "64")]
    public async Task Who_waits_for_a_successor_waits_no_longer_than_the_deadline()
    {
        await using var test = await MemoryHost.StartAsync();
        test.Launcher.Make = number => new MemorySidecar(number, answersHandshake: false);
        test.First.Die(1);
        await test.Launcher.NextAsync();
        var waiter = test.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));

        var asking = test.AskAsync(call: new CallOptions { Deadline = TimeSpan.FromSeconds(7) });
        await waiter;
        test.Clock.Advance(TimeSpan.FromSeconds(7));

        await Assert.ThrowsAsync<DeadlineExceededException>(() => asking.OrHang());
    }

    [Fact]
    [Trait("Fault", "53")]
    public async Task An_answer_that_was_written_before_the_death_is_delivered()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync();

        test.First.Answer(await test.First.RequestAsync(), "last words");
        test.First.Die(137);

        Assert.Equal("last words", await asking.OrHang());
    }

    [Fact]
    [Trait("Fault", "62")]
    public async Task A_death_is_noticed_although_a_grandchild_holds_the_pipes()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync();
        await test.First.RequestAsync();
        var drain = test.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(2));
        var lastWords = test.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(200));

        test.First.Die(137, pipesStayOpen: true);
        await drain;
        test.Clock.Advance(TimeSpan.FromSeconds(2));
        await lastWords;
        test.Clock.Advance(TimeSpan.FromMilliseconds(200));

        var successor = await test.Launcher.NextAsync();
        successor.Answer(await successor.RequestAsync());
        Assert.Equal("answer", await asking.OrHang());
    }

    [Fact]
    [Trait("Fault", "61")]
    public async Task A_sidecar_that_closes_its_output_and_lives_on_is_killed()
    {
        await using var test = await MemoryHost.StartAsync();
        var waiter = test.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(2));

        test.First.CloseOutput();
        await waiter;
        test.Clock.Advance(TimeSpan.FromSeconds(2));

        await test.Launcher.NextAsync();
        Assert.Equal(["kill"], test.First.Signals);
    }

    [Fact]
    [Trait("Fault", "55")]
    public async Task A_clean_exit_while_idle_is_followed_by_a_start_on_demand()
    {
        await using var test = await MemoryHost.StartAsync();
        test.First.Die(0);
        await test.Events.FirstAsync<SupervisorEvent.Exited>();
        Assert.Equal(1, test.Launcher.Count);

        var asking = test.AskAsync();
        var successor = await test.Launcher.NextAsync();
        successor.Answer(await successor.RequestAsync());

        Assert.Equal("answer", await asking.OrHang());
        Assert.False((await test.Events.FirstAsync<SupervisorEvent.Exited>()).IsWarning);
    }

    [Fact]
    public async Task A_shutdown_that_a_caller_asks_for_is_not_repeated_on_the_successor()
    {
        await using var test = await MemoryHost.StartAsync();

        var lost = await Assert.ThrowsAsync<SidecarLostException>(() => test.Host.AskAsync(new Shutdown()).OrHang());

        Assert.True(lost.MayHaveExecuted);
        Assert.Empty(test.Events.All<SupervisorEvent.RequestRepeated>());
    }

    [Fact]
    [Trait("Fault", "65")]
    public async Task A_sidecar_that_misses_heartbeats_past_a_deadline_is_killed_and_replaced()
    {
        await using var test = await MemoryHost.StartAsync(with: WithHeartbeat);
        test.First.AnswersHeartbeats = false;
        var asking = test.AskAsync(call: new CallOptions { Deadline = TimeSpan.FromSeconds(10) });
        await test.First.RequestAsync();

        test.Clock.Advance(TimeSpan.FromSeconds(19));
        await Assert.ThrowsAsync<DeadlineExceededException>(() => asking.OrHang());
        Assert.Empty(test.First.Signals);
        test.Clock.Advance(TimeSpan.FromSeconds(2));

        await test.Launcher.NextAsync();
        Assert.Equal(ExitReason.Hung, (await test.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Reason);
    }

    [Fact]
    [Trait("Fault", "66")]
    public async Task A_stuck_request_alone_kills_nobody()
    {
        await using var test = await MemoryHost.StartAsync(with: WithHeartbeat);
        var asking = test.AskAsync(call: new CallOptions { Deadline = TimeSpan.FromSeconds(10) });
        await test.First.RequestAsync();

        for (var second = 0; second < 60; second++)
        {
            test.Clock.Advance(TimeSpan.FromSeconds(1));
            await RoundTripAsync(test);
        }

        await Assert.ThrowsAsync<DeadlineExceededException>(() => asking.OrHang());
        Assert.Empty(test.First.Signals);
    }

    private static SidecarHostOptions WithHeartbeat(SidecarHostOptions options) =>
        options with { Supervision = options.Supervision with { HeartbeatInterval = TimeSpan.FromSeconds(5) } };

    private static async Task RoundTripAsync(MemoryHost test)
    {
        var asking = test.AskAsync();
        test.First.Answer(await test.First.RequestAsync());
        await asking.OrHang();
    }
}
