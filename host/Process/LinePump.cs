using System.IO.Pipelines;
using Sidecar.Protocol.Framing;

namespace Sidecar.Host.Processes;

/// <summary>Reads a pipe to its end on a thread of its own, so that it is always drained, whatever the thread pool does.</summary>
internal sealed class LinePump
{
    private const int BufferBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly LineReader _lines;
    private readonly Action<Line> _onLine;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LinePump(Stream blocking, int maxLineBytes, string name, Action<Line> onLine, long maxSkippedBytes = long.MaxValue)
    {
        var input = PipeReader.Create(blocking, new StreamPipeReaderOptions(bufferSize: BufferBytes));
        _lines = new LineReader(input, maxLineBytes, maxSkippedBytes);
        _stream = blocking;
        _onLine = onLine;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>How much of a line that is too long is passed over before nobody believes in its end.</summary>
    public static long SkippedBytes(int maxLineBytes) => 4L * maxLineBytes;

    /// <summary>Ends when the pipe has, or fails with what a line's handler threw.</summary>
    public Task Ended => _ended.Task;

    private void Run()
    {
        try
        {
            while (Next() is { Status: not LineStatus.End } line)
                _onLine(line);
            _ended.SetResult();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // A pipe that broke has ended.
            _ended.SetResult();
        }
        catch (Exception e)
        {
            // The end of the thread: whoever waits for the pipe learns of the defect instead of the process dying of it.
            _ended.SetException(e);
        }
        finally
        {
            // Here and nowhere else: closing a pipe that somebody reads waits for the reader.
            _stream.Dispose();
        }
    }

    private Line Next()
    {
        var read = _lines.ReadAsync(CancellationToken.None);
        // The stream blocks, so this is finished already.
        return read.IsCompleted ? read.Result : read.AsTask().GetAwaiter().GetResult();
    }
}
