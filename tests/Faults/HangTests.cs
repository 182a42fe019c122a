using Sidecar.Host;
using Sidecar.TestKit;

namespace Sidecar.Faults.Tests;

/// <summary>A sidecar that is there and does nothing.</summary>
public sealed class HangTests
{
    [SlowFact]
    [Trait("Fault", "65")]
    public async Task A_stopped_sidecar_is_killed_after_a_deadline_and_its_successor_answers()
    {
        await using var test = await HeldHost.StartAsync(new SupervisionOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(300) });
        test.Project.Release();
        await Right.AnswerAsync(test.AskAsync());
        var pid = await test.PidAsync(1);

        Signal.Stop(pid);
        var patient = test.AskAsync(limit: 7);
        var hasty = test.AskAsync(limit: 8, deadline: TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<DeadlineExceededException>(() => hasty.OrHang());
        await Right.AnswerAsync(patient);
        Assert.Equal(ExitReason.Hung, (await test.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Reason);
        await ProcessAssert.EndsAsync(pid);
    }
}
