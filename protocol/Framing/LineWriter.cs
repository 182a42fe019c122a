namespace Sidecar.Protocol.Framing;

/// <summary>
/// The one writer of a stream. Lines from any thread are queued whole and written in order by a thread of its own, many
/// at once where they have piled up; nobody who enqueues ever waits for the peer.
/// </summary>
public sealed class LineWriter : IDisposable
{
    private const int BatchBytes = 64 * 1024;

    private readonly Stream _output;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _batch = new byte[BatchBytes];
    private List<ReadOnlyMemory<byte>> _queued = [];
    private List<ReadOnlyMemory<byte>> _taken = [];
    private bool _writing;
    private bool _closed;

    /// <summary>Writes to <paramref name="output"/> on a background thread called <paramref name="name"/>.</summary>
    public LineWriter(Stream output, string name)
    {
        _output = output;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Ends when everything is written after <see cref="Close"/>, or fails with what broke the stream.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether lines wait, because the peer does not read as fast as they come.</summary>
    public bool HasBacklog
    {
        get
        {
            lock (_gate)
                return _queued.Count > 0 || _writing;
        }
    }

    /// <summary>Queues one line, which must not change any more. False when the writer is closed or the stream broken.</summary>
    public bool TryWrite(ReadOnlyMemory<byte> lineWithFeed)
    {
        bool first;
        lock (_gate)
        {
            if (_closed)
                return false;
            first = _queued.Count == 0;
            _queued.Add(lineWithFeed);
        }
        if (first)
            _wake.Release();
        return true;
    }

    /// <summary>Accepts no more lines; those that are queued are still written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _closed = true;
        }
        _wake.Release();
    }

    /// <summary>As <see cref="Close"/>; does not wait.</summary>
    public void Dispose() => Close();

    private void Run()
    {
        try
        {
            while (TakeQueued())
            {
                WriteTaken();
                _output.Flush();
                lock (_gate)
                    _writing = false;
            }
            _ended.SetResult();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            Close();
            _ended.SetException(e);
            // Whoever cares looks at Ended; nobody has to.
            _ = _ended.Task.Exception;
        }
    }

    private bool TakeQueued()
    {
        while (true)
        {
            _wake.Wait();
            lock (_gate)
            {
                if (_queued.Count == 0 && !_closed)
                    continue;
                (_queued, _taken) = (_taken, _queued);
                _writing = _taken.Count > 0;
                return _taken.Count > 0;
            }
        }
    }

    private void WriteTaken()
    {
        var used = 0;
        foreach (var line in _taken)
        {
            if (used + line.Length > BatchBytes)
            {
                _output.Write(_batch, 0, used);
                used = 0;
            }
            if (line.Length > BatchBytes)
            {
                _output.Write(line.Span);
                continue;
            }
            line.Span.CopyTo(_batch.AsSpan(used));
            used += line.Length;
        }
        _output.Write(_batch, 0, used);
        _taken.Clear();
    }
}
