using System.Threading.Channels;
using Sidecar.Analysis.Disk;
using Sidecar.Server.Watching;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>The watch of the other systems, as far as it can be seen on this one. Alone, since it watches with the process's only queue of .NET's.</summary>
[Collection(AloneCollection.Name)]
public sealed class RecursiveWatchTests : IDisposable
{
    private readonly Channel<WatchEvent> _heard = Channel.CreateUnbounded<WatchEvent>();
    private readonly TestWorkspace _workspace = TestWorkspace.Of("//- /Lib/A.cs\nclass A { }\n//- /Lib/Deep/B.cs\nclass B { }\n//- /App/C.cs\nclass C { }\n");
    private readonly DiskState _disk = new(LaterTime.Instance);

    public RecursiveWatchTests() => TestWorkspace.BuildOf(_workspace.Target, _workspace.Projects, _disk);

    [Fact]
    public async Task Outermost_folders_are_watched_with_all_that_lies_below()
    {
        using var watch = Follow();
        Assert.Equal((2, false), (watch.Count, watch.HasGaps));
        _workspace.Write("/Lib/Deep/B.cs", "class B { int x; }");
        await HeardAsync("/Lib/Deep", "B.cs");
        _workspace.Write("/App/New/D.cs", "class D { }");
        await HeardAsync("/App", "New");
    }

    [Fact]
    public void What_is_gone_is_a_gap()
    {
        _disk.Sweep();
        var scope = _disk.Scope();
        Directory.Delete(_workspace.PathOf("/App"), recursive: true);
        using var watch = new RecursiveWatch(happened => _heard.Writer.TryWrite(happened));
        watch.Follow(scope);
        Assert.Equal((1, true), (watch.Count, watch.HasGaps));
        _disk.Sweep();
        watch.Follow(_disk.Scope());
        Assert.Equal((1, false), (watch.Count, watch.HasGaps));
    }

    [Fact]
    public void Nothing_of_it_is_left()
    {
        var watch = Follow();
        watch.Dispose();
        watch.Follow(_disk.Scope());
        Assert.Equal(0, watch.Count);
    }

    public void Dispose() => _workspace.Dispose();

    private RecursiveWatch Follow()
    {
        _disk.Sweep();
        var watch = new RecursiveWatch(happened => _heard.Writer.TryWrite(happened));
        watch.Follow(_disk.Scope());
        return watch;
    }

    private async Task HeardAsync(string folder, string name)
    {
        while (await _heard.Reader.ReadAsync().OrHang() is var happened && (happened.Folder, happened.Name) != (_workspace.PathOf(folder), name))
            Assert.NotEqual(WatchEventKind.Lost, happened.Kind);
    }
}
