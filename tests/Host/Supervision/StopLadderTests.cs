using Sidecar.Host.Tests.Doubles;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Supervision;

public sealed class StopLadderTests
{
    [Fact]
    public async Task A_sidecar_that_obeys_gets_no_signal()
    {
        var test = await MemoryHost.StartAsync();

        await test.DisposeAsync();

        Assert.Empty(test.First.Signals);
        Assert.Equal(ExitReason.Requested, (await test.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Reason);
        await test.Events.FirstAsync<SupervisorEvent.Stopped>();
    }

    [Fact]
    public async Task A_sidecar_that_does_not_obey_is_terminated_and_then_killed()
    {
        var test = await MemoryHost.StartAsync();
        test.First.Obeys = false;
        var first = test.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(2));

        var disposing = test.DisposeAsync().AsTask();
        await first;
        Assert.Empty(test.First.Signals);
        test.Clock.Advance(TimeSpan.FromSeconds(2));
        await Seen(test, "terminate");
        await test.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(2));
        test.Clock.Advance(TimeSpan.FromSeconds(2));

        await disposing.OrHang();
        Assert.Equal(["terminate", "kill"], test.First.Signals);
    }

    private static async Task Seen(MemoryHost test, string signal)
    {
        while (!test.First.Signals.Contains(signal))
            await Task.Yield();
    }
}
