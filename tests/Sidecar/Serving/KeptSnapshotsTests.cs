using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

public sealed class KeptSnapshotsTests
{
    [Fact]
    public async Task Nothing_is_held_longer_than_its_time_though_nobody_asks()
    {
        var clock = new FakeClock();
        using var workspace = TestWorkspace.Of("class A { }");
        await using var process = new SharedWorkspaces("class B { }");
        using var kept = new KeptSnapshots(clock);
        kept.Keep(process.Loop, workspace.Snapshot);
        clock.Advance(KeptSnapshots.Lifetime / 2);
        kept.Keep(process.Loop, TestWorkspace.BuildOf(workspace.Target, []));
        Assert.Equal(2, kept.Count);
        clock.Advance(KeptSnapshots.Lifetime / 2);
        Assert.Equal(1, kept.Count);
        clock.Advance(KeptSnapshots.Lifetime / 2);
        Assert.Equal((0, 0), (kept.Count, clock.ArmedTimers));
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_can_be_let_go_of()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        await using var process = new SharedWorkspaces("class B { }");
        using var kept = new KeptSnapshots(TimeProvider.System);
        kept.Keep(process.Loop, workspace.Snapshot);
        kept.Keep(process.Loop, TestWorkspace.BuildOf(workspace.Target, workspace.Projects));
        Assert.Equal(1, kept.Count);
        Assert.NotNull(kept.Find(process.Loop, workspace.Snapshot.Content));
        kept.Clear();
        Assert.Null(kept.Find(process.Loop, workspace.Snapshot.Content));
    }
}
