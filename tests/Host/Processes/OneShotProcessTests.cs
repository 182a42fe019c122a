using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

public sealed class OneShotProcessTests
{
    [Fact]
    public async Task Each_request_gets_a_process_of_its_own()
    {
        await using var run = await StartAsync();

        var pids = await Task.WhenAll(
            run.Host.AskAsync(new CheckHealth()).OrHang(), run.Host.AskAsync(new CheckHealth()).OrHang());

        Assert.NotEqual(pids[0].Pid, pids[1].Pid);
        Assert.Empty(run.Events.All<SupervisorEvent.Started>());
    }

    [Fact]
    public async Task A_request_too_long_for_a_command_line_is_answered_too()
    {
        await using var run = await StartAsync();

        Assert.Equal(1 << 20, (await run.AskAsync(new string('"', 1 << 20))).Length);
    }

    [Fact]
    public async Task Cancelling_kills_the_process()
    {
        await using var run = await StartAsync("Sleep");
        using var cancel = new CancellationTokenSource();
        var asking = run.AskAsync(cancellation: cancel.Token);
        await run.Events.FirstAsync<SupervisorEvent.StderrLine>();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Disposing_kills_the_process()
    {
        var run = await StartAsync("Sleep");
        var asking = run.AskAsync();
        await run.Events.FirstAsync<SupervisorEvent.StderrLine>();

        await run.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => asking);
    }

    [Fact]
    public async Task A_process_that_says_nothing_in_time_is_killed()
    {
        await using var run = await StartAsync("Sleep");

        await Assert.ThrowsAsync<DeadlineExceededException>(
            () => run.AskAsync(call: new CallOptions { Deadline = TimeSpan.FromSeconds(1) }));
    }

    [Theory]
    [InlineData("LastWords", ExitReason.Crashed)]
    [InlineData("BrokenJson", ExitReason.ProtocolViolation)]
    public async Task A_process_without_an_answer_is_a_loss(string script, ExitReason reason)
    {
        await using var run = await StartAsync(script);

        var lost = await Assert.ThrowsAsync<SidecarLostException>(() => run.AskAsync());

        Assert.Equal(reason, lost.Exit.Reason);
    }

    [Fact]
    public async Task Noise_around_the_answer_is_passed_over()
    {
        await using var run = await StartAsync("GarbageLine");

        Assert.Equal("query", await run.AskAsync());
    }

    private static Task<FakeRun> StartAsync(string? script = null) =>
        FakeRun.StartAsync(oneShotScript: script, with: options => options with { OneShot = true });
}
