using Sidecar.Server.Watching;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>What happens on disk is taken over before anybody asks, unless somebody does.</summary>
public sealed class EarlySweepTests
{
    [Fact]
    public async Task What_is_written_is_in_a_snapshot_that_nobody_asked_for()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        var before = workspace.Loop.Latest!.Id;
        workspace.Write("/Lib/A.cs", "class A { A? a; }");
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        await workspace.SnapshotMadeAsync();
        Assert.True(workspace.Loop.Latest.Id > before);
        Assert.Equal((1, 2), (workspace.Loop.Watch!.Events, workspace.Loop.Status.EarlySweeps));
    }

    [Fact]
    public async Task A_question_makes_the_early_sweep_needless()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        workspace.Write("/Lib/A.cs", "class A { A? a; }");
        await workspace.Loop.CatchUpAsync(files: null, file: null, CancellationToken.None).OrHang();
        await workspace.SnapshotMadeAsync();
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        Assert.Equal((2, 1), (workspace.Loop.Status.Sweeps, workspace.Loop.Status.EarlySweeps));
    }

    [Fact]
    public async Task While_a_question_is_answered_nobody_looks()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        var question = workspace.Quiet.Enter();
        workspace.Write("/Lib/A.cs", "class A { A? a; }");
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        Assert.Equal(1, workspace.Loop.Status.EarlySweeps);
        question.Dispose();
        await workspace.SnapshotMadeAsync();
        Assert.Equal(2, workspace.Loop.Status.EarlySweeps);
    }

    [Fact]
    public async Task What_does_not_count_leads_to_nothing()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        var timers = workspace.Clock.ArmedTimers;
        workspace.Watch.Tell(workspace.Files.PathOf("/Lib/Readme.md"));
        workspace.Watch.Tell(workspace.Files.PathOf("/Lib/obj/A.cs"));
        workspace.Watch.Tell(workspace.Files.PathOf("/Elsewhere/A.cs"));
        Assert.Equal((0, timers), (workspace.Loop.Watch!.Events, workspace.Clock.ArmedTimers));
    }

    [Fact]
    public async Task Lost_events_are_counted_and_lead_to_a_look()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        workspace.Files.Write("/Lib/A.cs", "class A { A? a; }");
        workspace.Watch.Tell(new WatchEvent(WatchEventKind.Lost));
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        await workspace.SnapshotMadeAsync();
        Assert.Equal((0, 1), (workspace.Loop.Watch!.Events, workspace.Loop.Watch.Dropped));
    }

    [Fact]
    public async Task A_new_folder_is_watched_after_the_sweep_that_finds_it()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        workspace.Files.Write("/Lib/New/B.cs", "class B { }");
        workspace.Watch.Tell(new WatchEvent(WatchEventKind.Folder, workspace.Files.PathOf("/Lib"), "New"));
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        await workspace.SnapshotMadeAsync();
        await workspace.Clock.WaitForTimerAsync(WatchedWorkspace.Silence);
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        Assert.Contains(workspace.Files.PathOf("/Lib/New"), (await workspace.Watch.FollowedAsync()).Folders);
    }

    [Fact]
    public async Task A_load_begins_before_anybody_asks()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        var before = workspace.Loop.Latest!.Id;
        workspace.Write("/Test.sln", "changed");
        workspace.Clock.Advance(WatchedWorkspace.Silence);
        await workspace.Loader.StartedAsync().OrHang();
        workspace.EndLoad();
        await workspace.LoadedAsync();
        Assert.True(workspace.Loop.Latest.Id > before);
    }

    [Fact]
    public async Task Loads_that_nobody_asked_for_come_to_an_end()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        for (var load = 1; load <= 3; load++)
        {
            workspace.Write("/Test.sln", $"changed {load}");
            workspace.Clock.Advance(TimeSpan.FromSeconds(1));
            await workspace.Loader.StartedAsync().OrHang();
            workspace.EndLoad();
            await workspace.LoadedAsync();
            workspace.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var sweeps = workspace.Loop.Status.Sweeps;
        workspace.Write("/Test.sln", "changed again");
        workspace.Clock.Advance(TimeSpan.FromSeconds(1));
        workspace.EndLoad();
        var snapshot = await workspace.Loop.CatchUpAsync(files: null, file: null, CancellationToken.None).OrHang();
        await workspace.Loader.StartedAsync().OrHang();
        // The question's own, and that after its load.
        Assert.Equal(sweeps + 2, workspace.Loop.Status.Sweeps);
        Assert.Same(snapshot, workspace.Loop.Latest);
    }

    [Fact]
    public async Task The_watch_ends_with_the_workspace()
    {
        var workspace = await WatchedWorkspace.ReadyAsync();
        await workspace.EndAsync();
        Assert.True(workspace.Watch.IsDisposed);
        await workspace.DisposeAsync();
    }
}
