using Sidecar.Protocol.Descriptors;

namespace Sidecar.Protocol.Framing;

/// <summary>
/// The one writer of a stream. Lines from any thread are written whole and in order; nobody who hands one over ever waits
/// for the peer. Lines are queued for a thread of the writer's own, which writes many at once where they have piled up.
/// A short line that is wanted at once goes out on the thread that brings it, if nobody else writes and the pipe has room.
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

    /// <summary>Writes or queues one line, which must not change any more. False when the writer is closed or the stream broken.</summary>
    /// <param name="lineWithFeed">The line.</param>
    /// <param name="atOnce">Whether it will hardly be joined by others: it then need not wait for the writer's thread.</param>
    public bool TryWrite(ReadOnlyMemory<byte> lineWithFeed, bool atOnce = false)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            if (!atOnce || _writing || _queued.Count > 0 || !TakesAtOnce(lineWithFeed.Length))
            {
                _queued.Add(lineWithFeed);
                // Whoever writes now looks at the queue afterwards.
                if (!_writing && _queued.Count == 1)
                    _wake.Release();
                return true;
            }
            _writing = true;
        }
        return WriteHere(lineWithFeed);
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

    private bool TakesAtOnce(int bytes) => (_output as BlockingStream)?.TakesAtOnce(bytes) ?? false;

    private bool WriteHere(ReadOnlyMemory<byte> line)
    {
        try
        {
            _output.Write(line.Span);
            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            Break(e);
            return false;
        }
        finally
        {
            lock (_gate)
            {
                _writing = false;
                if (_queued.Count > 0 || _closed)
                    _wake.Release();
            }
        }
    }

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
            _ended.TrySetResult();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            Break(e);
        }
    }

    private void Break(Exception e)
    {
        Close();
        _ended.TrySetException(e);
        // Whoever cares looks at Ended; nobody has to.
        _ = _ended.Task.Exception;
    }

    private bool TakeQueued()
    {
        while (true)
        {
            lock (_gate)
            {
                if (!_writing && (_queued.Count > 0 || _closed))
                {
                    (_queued, _taken) = (_taken, _queued);
                    _writing = _taken.Count > 0;
                    return _taken.Count > 0;
                }
            }
            _wake.Wait();
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
