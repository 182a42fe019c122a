using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Watching;

/// <summary>
/// Watches folders one by one, on Linux: .NET's own watcher takes watches for all that lies below a folder, ignored or not. Where the
/// kernel allows no more, all are given back.
/// </summary>
internal sealed class InotifyWatch : IFolderWatch
{
    private const int BufferBytes = 64 * 1024;
    private const int StackBytes = 256 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, string> _folders = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Action<WatchEvent> _hear;
    private readonly int _most;
    private Inotify? _queue;
    private Thread? _thread;
    private DiskScope? _wanted;
    private bool _isEnding;
    private volatile bool _hasGaps;
    private volatile int _count;
    private volatile string? _limit;

    /// <summary>Watches at most <paramref name="most"/> folders, and tells <paramref name="hear"/>, which must not wait.</summary>
    public InotifyWatch(Action<WatchEvent> hear, int most) => (_hear, _most) = (hear, most);

    /// <inheritdoc/>
    public int Count => _count;

    /// <inheritdoc/>
    public bool HasGaps => _hasGaps;

    /// <inheritdoc/>
    public string? LimitReached => _limit;

    /// <inheritdoc/>
    public void Follow(DiskScope scope)
    {
        lock (_gate)
        {
            if (_isEnding)
                return;
            _wanted = scope;
            if (_thread is null && !Open())
                return;
            _queue!.Wake();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_isEnding)
                _queue?.Wake();
            _isEnding = true;
        }
        _thread?.Join();
    }

    private bool Open()
    {
        _queue = Inotify.Open(out var limit);
        _limit = limit;
        _isEnding = _queue is null;
        if (_isEnding)
            return false;
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "folder watch" };
        _thread.Start();
        return true;
    }

    private void Run()
    {
        var queue = _queue!;
        var buffer = new byte[BufferBytes];
        while (TakeWanted(out var scope) && (scope is null || Watch(queue, scope.Folders)))
        {
            queue.Wait();
            for (var events = queue.Read(buffer); !events.IsEmpty; events = queue.Read(buffer))
                while (!events.IsEmpty)
                    Tell(InotifyEvent.Take(ref events));
        }
        (_count, _hasGaps) = (0, false);
        lock (_gate)
        {
            _isEnding = true;
            queue.Dispose();
        }
    }

    private bool TakeWanted(out DiskScope? scope)
    {
        lock (_gate)
        {
            (scope, _wanted) = (_wanted, null);
            return !_isEnding;
        }
    }

    // False when the system allows no more.
    private bool Watch(Inotify queue, IReadOnlyList<string> folders)
    {
        var wanted = folders.Take(_most).ToHashSet(StringComparer.Ordinal);
        // Before others are added: a folder that was renamed would get the number that is taken away.
        foreach (var (folder, number) in _numbers.Where(known => !wanted.Contains(known.Key)).ToArray())
            Remove(queue, folder, number);
        var isMore = false;
        var hasGaps = false;
        foreach (var folder in wanted.Where(folder => !_numbers.ContainsKey(folder)))
        {
            var isAdded = Add(queue, folder);
            if (_limit is not null)
                return false;
            isMore |= isAdded;
            hasGaps |= !isAdded;
        }
        (_count, _hasGaps) = (_numbers.Count, hasGaps);
        if (isMore)
            _hear(new WatchEvent(WatchEventKind.Began));
        return true;
    }

    private bool Add(Inotify queue, string folder)
    {
        if (queue.Add(folder, out var limit) is not { } number)
        {
            _limit = limit;
            return false;
        }
        _folders[number] = folder;
        _numbers[folder] = number;
        return true;
    }

    private void Remove(Inotify queue, string folder, int number)
    {
        _numbers.Remove(folder);
        // Two ways to one folder have one number; the last one counts.
        if (_folders.GetValueOrDefault(number) == folder && _folders.Remove(number))
            queue.Remove(number);
    }

    private void Tell(InotifyEvent happened)
    {
        if (happened.IsOverflow)
            _hear(new WatchEvent(WatchEventKind.Lost));
        else if (_folders.TryGetValue(happened.Number, out var folder))
            Tell(happened, folder);
    }

    private void Tell(InotifyEvent happened, string folder)
    {
        if (happened.IsEnd)
        {
            _folders.Remove(happened.Number);
            _numbers.Remove(folder);
            (_count, _hasGaps) = (_numbers.Count, true);
        }
        _hear(new WatchEvent(happened.IsOfFolder ? WatchEventKind.Folder : WatchEventKind.File, folder, happened.Name));
    }
}
