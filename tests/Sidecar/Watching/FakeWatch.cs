using System.Threading.Channels;
using Sidecar.Analysis.Disk;
using Sidecar.Server.Watching;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>A watch that tells what the test says, however little of it is true.</summary>
internal sealed class FakeWatch : IFolderWatch
{
    private readonly Channel<DiskScope> _followed = Channel.CreateUnbounded<DiskScope>();
    private Action<WatchEvent> _hear = _ => { };

    public int Count { get; private set; }

    public bool HasGaps => false;

    public string? LimitReached { get; init; }

    public bool IsDisposed { get; private set; }

    /// <summary>Has a workspace watched by this.</summary>
    public WatchOptions Options() => new(hear =>
    {
        _hear = hear;
        return this;
    });

    public void Follow(DiskScope scope)
    {
        Count = LimitReached is null ? scope.Folders.Count : 0;
        _followed.Writer.TryWrite(scope);
    }

    /// <summary>The next scope that is to be watched.</summary>
    public Task<DiskScope> FollowedAsync() => _followed.Reader.ReadAsync().OrHang();

    public void Tell(WatchEvent happened) => _hear(happened);

    /// <summary>Tells that something happened to the file at <paramref name="path"/>.</summary>
    public void Tell(string path) => Tell(new WatchEvent(WatchEventKind.File, Path.GetDirectoryName(path)!, Path.GetFileName(path)));

    public void Dispose() => IsDisposed = true;
}
