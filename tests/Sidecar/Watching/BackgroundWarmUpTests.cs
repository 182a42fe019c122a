using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Watching;

public sealed class BackgroundWarmUpTests
{
    [Fact]
    public async Task Work_begins_anew_though_nothing_changed_once_somebody_asked_what_a_name_means()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync();
        var snapshot = await workspace.Loop.CatchUpAsync(files: null, file: null, CancellationToken.None).OrHang();
        await snapshot.Units.All[0].DeclaredAsync(CancellationToken.None).OrHang();
        Assert.Same(snapshot, await workspace.Loop.CatchUpAsync(files: null, file: null, CancellationToken.None).OrHang());
        await workspace.SnapshotMadeAsync().OrHang();
    }
}
