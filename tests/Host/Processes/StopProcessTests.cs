using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

public sealed class StopProcessTests
{
    private static readonly SupervisionOptions QuickSteps = FakeRun.Quick with
    {
        StopGrace = TimeSpan.FromMilliseconds(200), TerminateGrace = TimeSpan.FromMilliseconds(500), KillGrace = TimeSpan.FromSeconds(5),
    };

    [Theory]
    [InlineData(null, 0)]
    [InlineData("IgnoreEndOfInput", 143)]
    [InlineData("IgnoreShutdown", 137)]
    public async Task Each_step_of_the_ladder_ends_whom_it_must(string? script, int exitCode)
    {
        await using var run = await FakeRun.StartAsync(script, supervision: QuickSteps with { StopGrace = script is null ? TimeSpan.FromSeconds(20) : QuickSteps.StopGrace });
        var pid = (await run.Events.FirstAsync<SupervisorEvent.Ready>()).Pid;

        await run.Host.DisposeAsync();

        Assert.False(ProcessState.IsRunning(pid));
        var exit = (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit;
        Assert.Equal((ExitReason.Requested, exitCode), (exit.Reason, exit.ExitCode));
    }

    [Fact]
    [Trait("Fault", "65")]
    public async Task A_frozen_sidecar_is_gone_after_the_last_step()
    {
        await using var run = await FakeRun.StartAsync("Freeze", supervision: QuickSteps);
        var asking = run.AskAsync();
        await run.Events.FirstAsync<SupervisorEvent.StderrLine>();

        await run.Host.DisposeAsync();

        Assert.Equal(ExitReason.Requested, (await Assert.ThrowsAsync<SidecarLostException>(() => asking)).Exit.Reason);
    }
}
