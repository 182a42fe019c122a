using Sidecar.Server.Loading;
using Sidecar.Server.Serving;
using Sidecar.Server.Tests.Serving;
using Sidecar.Server.Watching;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>A workspace that is watched, with a clock that the test moves; nobody asks unless the test does.</summary>
internal sealed class WatchedWorkspace : IAsyncDisposable
{
    public static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _stopping = new();

    private WatchedWorkspace(Func<Action<WatchEvent>, IFolderWatch>? start)
    {
        Files.Write("/Test.sln", "");
        var watch = start is null ? Watch.Options() : new WatchOptions(start);
        Loop = new WorkspaceLoop(
            Files.Target, new WorkspaceContext(Loader, new IndexCache(null), Quiet, Clock, _stopping.Token) { Watch = watch });
    }

    /// <summary>What tells of changes, unless the test gave something else.</summary>
    public FakeWatch Watch { get; } = new();

    public TestWorkspace Files { get; } = TestWorkspace.Of("//- /Lib/A.cs\nclass A { }\n");

    public FakeClock Clock { get; } = new();

    public FakeLoader Loader { get; } = new();

    public QuietTime Quiet { get; } = new();

    public WorkspaceLoop Loop { get; }

    /// <summary>One that is loaded, swept once, and watched.</summary>
    public static async Task<WatchedWorkspace> ReadyAsync(Func<Action<WatchEvent>, IFolderWatch>? start = null)
    {
        var workspace = new WatchedWorkspace(start);
        workspace.EndLoad();
        await workspace.Loader.StartedAsync().OrHang();
        await workspace.Clock.WaitForTimerAsync(Silence);
        workspace.Clock.Advance(Silence);
        await workspace.Clock.WaitForTimerAsync(Silence);
        workspace.Clock.Advance(Interval);
        if (start is null)
            await workspace.Watch.FollowedAsync();
        return workspace;
    }

    public void EndLoad() => Loader.End(() => new LoadOutcome(Files.Projects, [Files.PathOf("/Test.sln")]));

    /// <summary>Writes a file, and tells it.</summary>
    public void Write(string file, string text)
    {
        Files.Write(file, text);
        Watch.Tell(Files.PathOf(file));
    }

    /// <summary>Ends when a sweep has made a snapshot for which there is work that nobody waits for.</summary>
    public Task SnapshotMadeAsync() => Clock.WaitForTimerAsync(BackgroundWarmUp.AfterEdits);

    /// <summary>The same of a load.</summary>
    public Task LoadedAsync() => Clock.WaitForTimerAsync(BackgroundWarmUp.Shortly);

    /// <summary>Ends the workspace.</summary>
    public async Task EndAsync()
    {
        await _stopping.CancelAsync();
        await Loop.Ended.OrHang();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _stopping.Dispose();
        Watch.Dispose();
        Files.Dispose();
    }
}
