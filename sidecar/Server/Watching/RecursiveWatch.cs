using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Watching;

/// <summary>
/// Watches the outermost folders with all that lies below them, on Windows and macOS, where that costs one watch each. What happens in
/// ignored folders is told, too, and left out by <see cref="DiskScope.Counts"/>.
/// </summary>
internal sealed class RecursiveWatch(Action<WatchEvent> hear) : IFolderWatch
{
    private const int BufferBytes = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private bool _isEnding;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_gate)
                return _watchers.Count;
        }
    }

    /// <inheritdoc/>
    public bool HasGaps { get; private set; }

    /// <inheritdoc/>
    public string? LimitReached => null;

    /// <inheritdoc/>
    public void Follow(DiskScope scope)
    {
        lock (_gate)
        {
            if (_isEnding)
                return;
            var wanted = OutermostFolders.Of(scope.Folders);
            foreach (var root in _watchers.Keys.Except(wanted).ToArray())
                Remove(root);
            var isMore = false;
            HasGaps = false;
            foreach (var root in wanted.Where(root => !_watchers.ContainsKey(root)))
                isMore |= Add(root);
            if (isMore)
                hear(new WatchEvent(WatchEventKind.Began));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isEnding = true;
            foreach (var root in _watchers.Keys.ToArray())
                Remove(root);
        }
    }

    private bool Add(string root)
    {
        var watcher = new FileSystemWatcher { InternalBufferSize = BufferBytes, IncludeSubdirectories = true };
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite;
        watcher.Changed += (_, change) => Tell(WatchEventKind.File, change.FullPath);
        watcher.Created += (_, change) => Tell(WatchEventKind.Folder, change.FullPath);
        watcher.Deleted += (_, change) => Tell(WatchEventKind.Folder, change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Tell(WatchEventKind.Folder, change.OldFullPath);
            Tell(WatchEventKind.Folder, change.FullPath);
        };
        watcher.Error += (_, _) => hear(new WatchEvent(WatchEventKind.Lost));
        try
        {
            watcher.Path = root;
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Gone meanwhile, or somewhere that tells nothing.
            watcher.Dispose();
            HasGaps = true;
            return false;
        }
        _watchers.Add(root, watcher);
        return true;
    }

    private void Remove(string root)
    {
        _watchers.Remove(root, out var watcher);
        watcher?.Dispose();
    }

    private void Tell(WatchEventKind kind, string path)
    {
        if (Path.GetDirectoryName(path) is { } folder)
            hear(new WatchEvent(kind, folder, Path.GetFileName(path)));
    }
}
