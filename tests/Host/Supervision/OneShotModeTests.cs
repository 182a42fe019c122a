using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Supervision;

public sealed class OneShotModeTests
{
    private static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(60);

    [Fact]
    [Trait("Fault", "52")]
    public async Task Three_crashes_in_ten_seconds_give_right_answers_from_one_shot_mode()
    {
        await using var test = await MemoryHost.StartAsync();

        await CrashThriceAsync(test);

        Assert.Equal("one-shot", await test.AskAsync().OrHang());
        var entered = await test.Events.FirstAsync<SupervisorEvent.EnteredOneShot>();
        Assert.True(entered.IsWarning);
        Assert.Equal(CoolDown, entered.CoolDown);
    }

    [Fact]
    public async Task After_the_cool_down_a_sidecar_answers_again()
    {
        await using var test = await MemoryHost.StartAsync();
        await CrashThriceAsync(test);
        await test.Clock.WaitForTimerAsync(CoolDown);

        test.Clock.Advance(CoolDown);
        var probe = await test.Launcher.NextAsync();
        await test.Events.FirstAsync<SupervisorEvent.LeftOneShot>();
        var asking = test.AskAsync();
        probe.Answer(await probe.RequestAsync(), "hot again");

        Assert.Equal("hot again", await asking.OrHang());
    }

    [Fact]
    public async Task While_a_sidecar_is_tried_one_shot_mode_goes_on()
    {
        await using var test = await MemoryHost.StartAsync();
        await CrashThriceAsync(test);
        await test.Clock.WaitForTimerAsync(CoolDown);
        test.Launcher.Make = number => new MemorySidecar(number, answersHandshake: false);
        test.Clock.Advance(CoolDown);
        var probe = await test.Launcher.NextAsync();

        Assert.Equal("one-shot", await test.AskAsync().OrHang());
        probe.Die(1);

        var again = await test.Events.FirstAsync<SupervisorEvent.EnteredOneShot>(e => e.CoolDown > CoolDown);
        Assert.Equal(2 * CoolDown, again.CoolDown);
    }

    [Fact]
    [Trait("Fault", "58")]
    public async Task A_sidecar_that_fails_to_start_twice_leaves_one_shot_mode()
    {
        await using var test = await MemoryHost.StartAsync();
        test.Launcher.Make = _ => throw new SidecarStartException("no more processes");
        var backoff = test.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250));

        test.First.Die(1);
        await backoff;
        test.Clock.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Equal("one-shot", await test.AskAsync().OrHang());
    }

    [Fact]
    [Trait("Fault", "58")]
    public async Task When_one_shot_processes_die_too_the_caller_learns_why()
    {
        var launcher = new MemoryLauncher { OneShot = process => process.Die(3) };
        await using var test = await MemoryHost.StartAsync(launcher, options => options with { OneShot = true });

        var lost = await Assert.ThrowsAsync<SidecarLostException>(() => test.AskAsync().OrHang());

        Assert.Equal(3, lost.Exit.ExitCode);
        Assert.Equal(2, launcher.OneShotCount);
        Assert.Equal(0, launcher.Count);
    }

    [Fact]
    [Trait("Fault", "60")]
    public async Task A_request_that_killed_twice_is_answered_apart_and_its_neighbour_by_the_sidecar()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync("poison");
        await test.First.RequestAsync();
        test.First.Die(139);
        var second = await test.Launcher.NextAsync();
        await second.RequestAsync();

        second.Die(139);

        Assert.Equal("one-shot", await asking.OrHang());
        Assert.Equal(2, (await test.Events.FirstAsync<SupervisorEvent.RequestQuarantined>()).Deaths);
        Assert.Equal("one-shot", await test.AskAsync("poison").OrHang());
        await test.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250));
        test.Clock.Advance(TimeSpan.FromMilliseconds(250));
        var third = await test.Launcher.NextAsync();
        var neighbour = test.AskAsync("harmless");
        third.Answer(await third.RequestAsync(), "hot");
        Assert.Equal("hot", await neighbour.OrHang());
    }

    [Fact]
    [Trait("Fault", "60")]
    public async Task A_request_that_killed_three_times_is_refused_with_the_evidence()
    {
        var launcher = new MemoryLauncher { OneShot = process => process.Die(139) };
        await using var test = await MemoryHost.StartAsync(launcher);
        var asking = test.AskAsync("poison");
        await test.First.RequestAsync();
        test.First.Die(139);
        var second = await launcher.NextAsync();
        await second.RequestAsync();
        second.Die(139);
        await Assert.ThrowsAsync<RequestFailedException>(() => asking.OrHang());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => test.AskAsync("poison").OrHang());

        Assert.Contains("3 processes died", refused.Message, StringComparison.Ordinal);
        Assert.Contains("segmentation fault", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, launcher.OneShotCount);
    }

    [Fact]
    public async Task Forced_one_shot_mode_starts_no_sidecar()
    {
        await using var test = await MemoryHost.StartAsync(with: options => options with { OneShot = true });

        Assert.Equal("one-shot", await test.AskAsync().OrHang());
        Assert.Equal(0, test.Launcher.Count);
    }

    [Fact]
    public async Task An_error_of_a_one_shot_process_is_the_requests_error()
    {
        var launcher = new MemoryLauncher
        {
            OneShot = process =>
            {
                process.Send("""{"id":1,"error":{"type":"workspace-unavailable","message":"there is no such folder"}}""");
                process.Die(0);
            },
        };
        await using var test = await MemoryHost.StartAsync(launcher, options => options with { OneShot = true });

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => test.Host.AskAsync(new CheckHealth()).OrHang());

        Assert.Equal(Sidecar.Protocol.Errors.ErrorCode.WorkspaceUnavailable, failed.Error.Code);
    }

    private static async Task CrashThriceAsync(MemoryHost test)
    {
        test.First.Die(1);
        var second = await test.Launcher.NextAsync();
        await test.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 2);
        second.Die(1);
        await test.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250));
        test.Clock.Advance(TimeSpan.FromMilliseconds(250));
        var third = await test.Launcher.NextAsync();
        await test.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 3);
        third.Die(1);
        await test.Events.FirstAsync<SupervisorEvent.EnteredOneShot>();
    }
}
