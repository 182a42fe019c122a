using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Messages;

namespace Sidecar.Host.Tests.Processes;

public sealed class CallProcessTests
{
    [Fact]
    [Trait("Fault", "48")]
    public async Task Progress_arrives_and_none_after_the_answer()
    {
        await using var run = await FakeRun.StartAsync("ReportProgress");
        var seen = new EventQueue<ProgressReport>();

        Assert.Equal("query", await run.AskAsync(call: new CallOptions { Progress = seen }));

        await run.AskAsync("next");
        for (var waiting = seen.Waiting; waiting > 0; waiting--)
            Assert.InRange((await seen.NextAsync()).Done, 1, 3);
    }

    [Fact]
    [Trait("Fault", "45")]
    public async Task A_cancelled_caller_is_released_although_the_sidecar_goes_on()
    {
        await using var run = await FakeRun.StartAsync("HangOnRequest");
        using var cancel = new CancellationTokenSource();
        var asking = run.AskAsync(cancellation: cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    [Trait("Fault", "43")]
    public async Task Cancelling_races_with_the_answer_and_gives_one_outcome_each()
    {
        await using var run = await FakeRun.StartAsync();
        var random = new Random(43);
        for (var round = 0; round < 2000; round++)
        {
            using var cancel = new CancellationTokenSource();
            var asking = run.AskAsync($"{round}", cancellation: cancel.Token);
            for (var spin = random.Next(200); spin > 0; spin--)
                Thread.SpinWait(10);
            await cancel.CancelAsync();
            try
            {
                Assert.Equal($"{round}", await asking);
            }
            catch (OperationCanceledException)
            {
                Assert.True(asking.IsCanceled);
            }
        }

        Assert.Equal("last", await run.AskAsync("last"));
        Assert.Empty(run.Events.All<SupervisorEvent.UnknownAnswer>());
    }

    [Fact]
    [Trait("Fault", "37")]
    public async Task Many_callers_at_once_each_get_their_own_answer()
    {
        await using var run = await FakeRun.StartAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, cancellation) =>
            Assert.Equal($"{i}", await run.AskAsync($"{i}", cancellation: cancellation)));
    }
}
