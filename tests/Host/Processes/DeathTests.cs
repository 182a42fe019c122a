using System.Diagnostics;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

public sealed class DeathTests
{
    [Fact]
    [Trait("Fault", "52")]
    public async Task A_kill_in_flight_gives_the_answer_from_the_successor()
    {
        await using var run = await FakeRun.StartAsync("CrashOnRequest", times: 1);

        Assert.Equal("query", await run.AskAsync());

        var exit = (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit;
        Assert.Equal((ExitReason.Crashed, 137, 1), (exit.Reason, exit.ExitCode, exit.InFlight));
    }

    [Fact]
    [Trait("Fault", "52")]
    public async Task A_kill_with_many_in_flight_loses_none()
    {
        await using var run = await FakeRun.StartAsync("CrashOnRequest", times: 1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => run.AskAsync($"{i}")));

        Assert.Equal(Enumerable.Range(0, 64).Select(i => $"{i}"), answers);
    }

    [Fact]
    [Trait("Fault", "52")]
    public async Task Three_kills_in_ten_seconds_give_right_answers_from_one_shot_mode()
    {
        await using var run = await FakeRun.StartAsync();
        for (var kill = 1; kill <= 3; kill++)
        {
            var ready = await run.Events.FirstAsync<SupervisorEvent.Ready>(e => e.Generation == kill);
            using var process = Process.GetProcessById(ready.Pid);
            process.Kill();
        }

        await run.Events.FirstAsync<SupervisorEvent.EnteredOneShot>();

        Assert.Equal("query", await run.AskAsync());
    }

    [Fact]
    [Trait("Fault", "53")]
    public async Task An_answer_that_was_written_before_the_kill_is_delivered()
    {
        await using var run = await FakeRun.StartAsync("AnswerThenCrash", times: 1);

        Assert.Equal("query", await run.AskAsync());

        await run.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 2);
        Assert.Empty(run.Events.All<SupervisorEvent.RequestRepeated>());
    }

    [Fact]
    [Trait("Fault", "19")]
    public async Task Half_an_answer_is_no_answer_and_is_shown()
    {
        await using var run = await FakeRun.StartAsync("HalfAnswerThenCrash", times: 1);

        Assert.Equal("query", await run.AskAsync());

        Assert.Contains("ended within a line: {\"jsonrpc\"", (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Detail, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "55")]
    public async Task A_clean_exit_in_the_middle_of_a_request_is_a_loss()
    {
        await using var run = await FakeRun.StartAsync("ExitZeroOnRequest", times: 1);

        Assert.Equal("query", await run.AskAsync());

        Assert.True((await run.Events.FirstAsync<SupervisorEvent.Exited>()).IsWarning);
    }

    [Fact]
    [Trait("Fault", "55")]
    public async Task A_clean_exit_while_idle_is_none()
    {
        await using var run = await FakeRun.StartAsync("AnswerThenExit");

        Assert.Equal("one", await run.AskAsync("one"));
        Assert.False((await run.Events.FirstAsync<SupervisorEvent.Exited>()).IsWarning);
        Assert.Equal("two", await run.AskAsync("two"));
    }

    [Fact]
    [Trait("Fault", "61")]
    public async Task A_sidecar_that_closes_its_output_is_killed()
    {
        await using var run = await FakeRun.StartAsync("CloseOutput", times: 1);

        Assert.Equal("query", await run.AskAsync());
    }

    [Fact]
    [Trait("Fault", "62")]
    public async Task A_death_is_noticed_although_a_grandchild_holds_the_output()
    {
        await using var run = await FakeRun.StartAsync("LeaveGrandchild", times: 1);

        Assert.Equal("query", await run.AskAsync());

        var exit = (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit;
        Assert.Equal(137, exit.ExitCode);
        Assert.InRange(exit.Uptime, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        var grandchild = int.Parse(run.ReadState("grandchild"));
        ProcessAssert.IsRunning(grandchild);
        using var process = Process.GetProcessById(grandchild);
        process.Kill();
    }

    [Fact]
    [Trait("Fault", "60")]
    public async Task A_poisonous_request_is_refused_and_the_others_are_answered()
    {
        await using var run = await FakeRun.StartAsync("LastWords", times: 2, oneShotScript: "LastWords");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => run.AskAsync("poison"));

        Assert.Contains("3 processes died", refused.Message, StringComparison.Ordinal);
        Assert.Contains("my heart aches", refused.Message, StringComparison.Ordinal);
        Assert.Equal("harmless", await run.AskAsync("harmless"));
    }

    [Fact]
    [Trait("Fault", "65")]
    public async Task A_frozen_sidecar_is_killed_and_replaced()
    {
        await using var run = await FakeRun.StartAsync(
            "Freeze", times: 1, supervision: FakeRun.Quick with { HeartbeatInterval = TimeSpan.FromMilliseconds(100) });

        await Assert.ThrowsAsync<DeadlineExceededException>(
            () => run.AskAsync(call: new CallOptions { Deadline = TimeSpan.FromSeconds(2) }));

        Assert.Equal("query", await run.AskAsync());
        Assert.Equal(ExitReason.Hung, (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Reason);
    }

    [Fact]
    [Trait("Fault", "65")]
    [Trait("Fault", "68")]
    public async Task A_sidecar_that_reads_no_more_is_replaced_once_the_pipe_is_full()
    {
        await using var run = await FakeRun.StartAsync(
            "StopReading", times: 1, supervision: FakeRun.Quick with { HeartbeatInterval = TimeSpan.FromMilliseconds(100) });

        var stuck = run.AskAsync("stuck");
        var large = run.AskAsync(new string('x', 1 << 20));

        Assert.Equal("stuck", await stuck);
        Assert.Equal(1 << 20, (await large).Length);
        Assert.Equal(ExitReason.Hung, (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Reason);
    }

    [Fact]
    public async Task Thirty_deaths_leave_nothing_behind()
    {
        await using var run = await FakeRun.StartAsync(
            supervision: FakeRun.Quick with { BurstCrashes = int.MaxValue, SustainedCrashes = int.MaxValue, MaxBackoff = TimeSpan.FromMilliseconds(1) });
        var threads = 0;
        for (var kill = 1; kill <= 30; kill++)
        {
            var ready = await run.Events.FirstAsync<SupervisorEvent.Ready>(e => e.Generation == kill);
            using var process = Process.GetProcessById(ready.Pid);
            process.Kill();
            threads = kill == 5 ? Process.GetCurrentProcess().Threads.Count : threads;
        }

        await run.Host.AskAsync(new CheckHealth()).OrHang();

        Assert.InRange(Process.GetCurrentProcess().Threads.Count, 1, threads + 30);
    }
}
