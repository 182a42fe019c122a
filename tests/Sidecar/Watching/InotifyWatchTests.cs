using System.Threading.Channels;
using Sidecar.Analysis.Disk;
using Sidecar.Server.Watching;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>What the kernel tells. Alone, because they count what the process has open.</summary>
[Collection(AloneCollection.Name)]
public sealed class InotifyWatchTests : IDisposable
{
    private readonly Channel<WatchEvent> _heard = Channel.CreateUnbounded<WatchEvent>();
    private readonly TestWorkspace _workspace = TestWorkspace.Of("//- /Lib/A.cs\nclass A { }\n//- /Lib/Deep/B.cs\nclass B { }\n");
    private readonly DiskState _disk = new(LaterTime.Instance);
    private readonly OpenWatches _open = new();

    public InotifyWatchTests() => TestWorkspace.BuildOf(_workspace.Target, _workspace.Projects, _disk);

    [Fact]
    public async Task What_happens_to_a_file_is_told()
    {
        using var watch = await FollowAsync();
        _workspace.Write("/Lib/A.cs", "class A { int x; }");
        await HeardAsync(WatchEventKind.File, "/Lib", "A.cs");
        _workspace.Write("/Lib/Deep/Größe.cs", "class Größe { }");
        await HeardAsync(WatchEventKind.File, "/Lib/Deep", "Größe.cs");
        File.Move(_workspace.PathOf("/Lib/Deep/B.cs"), _workspace.PathOf("/Lib/C.cs"));
        await HeardAsync(WatchEventKind.File, "/Lib", "C.cs");
        File.Delete(_workspace.PathOf("/Lib/C.cs"));
        await HeardAsync(WatchEventKind.File, "/Lib", "C.cs");
    }

    [Fact]
    public async Task A_new_folder_is_told_and_watched_when_it_is_asked_for()
    {
        using var watch = await FollowAsync();
        Directory.CreateDirectory(_workspace.PathOf("/Lib/New"));
        await HeardAsync(WatchEventKind.Folder, "/Lib", "New");
        await FollowAsync(watch);
        Assert.Equal(3, watch.Count);
        _workspace.Write("/Lib/New/N.cs", "class N { }");
        await HeardAsync(WatchEventKind.File, "/Lib/New", "N.cs");
    }

    [Fact]
    public async Task A_folder_that_was_renamed_is_watched_under_its_new_name()
    {
        using var watch = await FollowAsync();
        Directory.Move(_workspace.PathOf("/Lib/Deep"), _workspace.PathOf("/Lib/Other"));
        await HeardAsync(WatchEventKind.Folder, "/Lib", "Other");
        await FollowAsync(watch);
        _workspace.Write("/Lib/Other/B.cs", "class B { int x; }");
        await HeardAsync(WatchEventKind.File, "/Lib/Other", "B.cs");
        Assert.Equal(2, watch.Count);
    }

    [Fact]
    public async Task A_folder_that_went_and_came_is_watched_again()
    {
        using var watch = await FollowAsync();
        Directory.Delete(_workspace.PathOf("/Lib/Deep"), recursive: true);
        await HeardAsync(WatchEventKind.Folder, "/Lib/Deep", "");
        _workspace.Write("/Lib/Deep/B.cs", "class B { }");
        while (!watch.HasGaps)
            await _heard.Reader.ReadAsync().OrHang();
        await FollowAsync(watch);
        Assert.False(watch.HasGaps);
        _workspace.Write("/Lib/Deep/B.cs", "class B { int x; }");
        await HeardAsync(WatchEventKind.File, "/Lib/Deep", "B.cs");
    }

    [Fact]
    public async Task Ignored_folders_take_no_watches()
    {
        for (var i = 0; i < 50; i++)
            _workspace.Write($"/Lib/node_modules/p{i}/index.cs", "");
        _workspace.Write("/Lib/obj/Debug/Made.cs", "");
        _workspace.Write("/Lib/bin/Debug/Made.cs", "");
        _workspace.Write("/Lib/.git/HEAD", "");
        using var watch = await FollowAsync();
        Assert.Equal(2, watch.Count);
        Assert.Equal(2, _open.Folders);
    }

    [Fact]
    public async Task No_more_folders_are_watched_than_allowed()
    {
        using var watch = await FollowAsync(new InotifyWatch(Hear, most: 1));
        Assert.Equal((1, null), (watch.Count, watch.LimitReached));
        _workspace.Write("/Lib/A.cs", "class A { int x; }");
        await HeardAsync(WatchEventKind.File, "/Lib", "A.cs");
    }

    [Fact]
    public async Task Folders_that_are_not_asked_for_any_more_are_not_watched()
    {
        using var watch = await FollowAsync();
        Directory.Delete(_workspace.PathOf("/Lib/Deep"), recursive: true);
        _disk.Sweep();
        watch.Follow(_disk.Scope());
        Directory.CreateDirectory(_workspace.PathOf("/Lib/More"));
        await FollowAsync(watch);
        Assert.Equal(2, _open.Folders);
    }

    [Fact]
    public async Task What_the_queue_could_not_hold_is_said_to_be_lost()
    {
        using var release = new ManualResetEventSlim();
        using var watch = await FollowAsync(new InotifyWatch(
            happened =>
            {
                Hear(happened);
                if (happened.Kind == WatchEventKind.File)
                    release.Wait();
            },
            most: 10));
        var most = int.Parse(await File.ReadAllTextAsync("/proc/sys/fs/inotify/max_queued_events"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(most, 1, 100_000);
        // Three events each.
        for (var i = 0; i <= most / 2; i++)
        {
            _workspace.Write("/Lib/N.cs", "");
            File.Delete(_workspace.PathOf("/Lib/N.cs"));
        }
        release.Set();
        while ((await _heard.Reader.ReadAsync().OrHang()).Kind != WatchEventKind.Lost)
            Assert.Null(watch.LimitReached);
    }

    [Fact]
    public async Task Nothing_of_it_is_left()
    {
        var watch = await FollowAsync();
        Assert.Equal((1, 2), (_open.Queues, _open.Folders));
        watch.Dispose();
        watch.Dispose();
        watch.Follow(_disk.Scope());
        Assert.Equal(0, _open.Queues);
    }

    [Fact]
    public async Task A_workspace_that_ends_leaves_nothing_of_it()
    {
        await using (var workspace = await WatchedWorkspace.ReadyAsync(hear => new InotifyWatch(happened => Both(happened, hear), most: 10)))
        {
            await HeardAsync(WatchEventKind.Began);
            Assert.Equal(1, _open.Queues);
        }
        Assert.Equal(0, _open.Queues);
    }

    [Fact]
    public async Task What_is_written_is_in_a_snapshot_that_nobody_asked_for()
    {
        await using var workspace = await WatchedWorkspace.ReadyAsync(hear => new InotifyWatch(happened => Both(happened, hear), most: 10));
        await HeardAsync(WatchEventKind.Began);
        var before = workspace.Loop.Latest!.Id;
        workspace.Files.Write("/Lib/A.cs", "class A { A? a; }");
        while ((await _heard.Reader.ReadAsync().OrHang()).Name != "A.cs")
            Assert.Equal(before, workspace.Loop.Latest.Id);
        workspace.Clock.Advance(TimeSpan.FromSeconds(1));
        await workspace.SnapshotMadeAsync();
        Assert.True(workspace.Loop.Latest.Id > before);
    }

    public void Dispose() => _workspace.Dispose();

    private void Hear(WatchEvent happened) => _heard.Writer.TryWrite(happened);

    private void Both(WatchEvent happened, Action<WatchEvent> hear)
    {
        hear(happened);
        Hear(happened);
    }

    private async Task<InotifyWatch> FollowAsync(InotifyWatch? watch = null)
    {
        watch ??= new InotifyWatch(Hear, most: 1000);
        _disk.Sweep();
        watch.Follow(_disk.Scope());
        await HeardAsync(WatchEventKind.Began);
        return watch;
    }

    private async Task HeardAsync(WatchEventKind kind, string? folder = null, string name = "")
    {
        var wanted = new WatchEvent(kind, folder is null ? "" : _workspace.PathOf(folder), name);
        while (await _heard.Reader.ReadAsync().OrHang() != wanted)
            Assert.True(true);
    }
}
