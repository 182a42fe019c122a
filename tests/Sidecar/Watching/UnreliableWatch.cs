using Sidecar.Analysis.Disk;
using Sidecar.Server.Watching;

namespace Sidecar.Server.Tests.Watching;

/// <summary>A watch that keeps half of what happens to itself, and makes up what did not happen.</summary>
internal sealed class UnreliableWatch : IFolderWatch
{
    private readonly Lock _gate = new();
    private readonly Random _random;
    private readonly Action<WatchEvent> _hear;
    private readonly InotifyWatch _watch;
    private string[] _folders = [];

    public UnreliableWatch(Action<WatchEvent> hear, int seed)
    {
        _random = new Random(seed);
        _hear = hear;
        _watch = new InotifyWatch(Hear, most: 1000);
    }

    public int Count => _watch.Count;

    public bool HasGaps => true;

    public string? LimitReached => null;

    public void Follow(DiskScope scope)
    {
        _folders = [.. scope.Folders];
        _watch.Follow(scope);
        _hear(MadeUp(_random));
    }

    public void Dispose() => _watch.Dispose();

    private void Hear(WatchEvent happened)
    {
        int kept;
        lock (_gate)
            kept = _random.Next(4);
        if (kept == 0)
            _hear(happened);
        if (kept == 1)
            _hear(MadeUp(_random));
    }

    private WatchEvent MadeUp(Random random)
    {
        lock (_gate)
        {
            var folder = _folders.Length == 0 ? "/" : _folders[random.Next(_folders.Length)];
            return new WatchEvent(random.Next(5) == 0 ? WatchEventKind.Lost : WatchEventKind.File, folder, $"{random.Next(10)}.cs");
        }
    }
}
