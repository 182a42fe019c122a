using System.Diagnostics;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

/// <summary>Unsaved texts outlive the processes that were told them.</summary>
public sealed class OverlayProcessTests
{
    [Fact]
    public async Task A_successor_knows_them_before_anything_is_asked_of_it()
    {
        await using var run = await FakeRun.StartAsync("KeepOverlays");
        await SetAsync(run, "A.cs", "one");
        await SetAsync(run, "B.cs", "two");
        await SetAsync(run, Path.Combine(run.Options.Workspace, "A.cs"), "three");

        await KillAsync(run, generation: 1);

        Assert.Equal("A.cs=three,B.cs=two", await run.AskAsync());
    }

    [Fact]
    public async Task What_was_cleared_stays_cleared()
    {
        await using var run = await FakeRun.StartAsync("KeepOverlays");
        await SetAsync(run, "A.cs", "one");
        await SetAsync(run, "B.cs", "two");
        await SetAsync(run, Path.Combine(run.Options.Workspace, "A.cs"), text: null);
        await KillAsync(run, generation: 1);
        Assert.Equal("B.cs=two", await run.AskAsync());

        await run.Host.AskAsync(new SetOverlay()).OrHang();
        await KillAsync(run, generation: 2);

        Assert.Equal("", await run.AskAsync());
    }

    [Fact]
    public async Task One_shot_mode_after_crashes_answers_with_them()
    {
        await using var run = await FakeRun.StartAsync("KeepOverlays", oneShotScript: "KeepOverlays");
        await SetAsync(run, "A.cs", "one");
        for (var generation = 1; generation <= 3; generation++)
            await KillAsync(run, generation);
        await run.Events.FirstAsync<SupervisorEvent.EnteredOneShot>();

        Assert.Equal("A.cs=one", await run.AskAsync());
        await SetAsync(run, "A.cs", "two");
        Assert.Equal("A.cs=two", await run.AskAsync());
        await run.Host.AskAsync(new SetOverlay()).OrHang();
        Assert.Equal("", await run.AskAsync());
    }

    [Fact]
    public async Task A_host_without_a_lasting_sidecar_answers_with_them()
    {
        await using var run = await FakeRun.StartAsync("KeepOverlays", with: options => options with { OneShot = true });
        await SetAsync(run, "A.cs", "one");

        var answers = await Task.WhenAll(run.AskAsync("first"), run.AskAsync("second"));

        Assert.Equal(["A.cs=one", "A.cs=one"], answers);
        Assert.Empty(run.Events.All<SupervisorEvent.Ready>());
    }

    [Fact]
    public async Task A_process_of_its_own_that_dies_with_them_is_a_loss()
    {
        await using var run = await FakeRun.StartAsync("CrashOnRequest", with: options => options with { OneShot = true });

        var lost = await Assert.ThrowsAsync<SidecarLostException>(() => SetAsync(run, "A.cs", "one"));

        Assert.Equal(137, lost.Exit.ExitCode);
    }

    [Fact]
    public async Task Cancelling_kills_the_process_of_its_own()
    {
        await using var run = await FakeRun.StartAsync("HangAfterOverlays", with: options => options with { OneShot = true });
        await SetAsync(run, "A.cs", "one");
        using var cancel = new CancellationTokenSource();
        var asking = run.AskAsync(cancellation: cancel.Token);
        await run.Events.FirstAsync<SupervisorEvent.StderrLine>();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static Task<SetOverlayResult> SetAsync(FakeRun run, string file, string? text) =>
        run.Host.AskAsync(new SetOverlay { File = file, Text = text }).OrHang();

    private static async Task KillAsync(FakeRun run, int generation)
    {
        var ready = await run.Events.FirstAsync<SupervisorEvent.Ready>(e => e.Generation == generation);
        using var process = Process.GetProcessById(ready.Pid);
        process.Kill();
        await run.Events.FirstAsync<SupervisorEvent.Exited>(e => e.Exit.Generation == generation);
    }
}
