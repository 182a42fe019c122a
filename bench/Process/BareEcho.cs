using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using Sidecar.Protocol.Descriptors;

namespace Sidecar.ProcessBench;

/// <summary>The other end of <see cref="BareChild"/>, on one thread: no host, no tasks, batches wherever they offer themselves.</summary>
internal sealed class BareEcho : IDisposable
{
    private readonly Process _child;
    private readonly Stream _input;
    private readonly PipeReader _output;
    private readonly ArrayBufferWriter<byte> _questions = new();

    public BareEcho()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(BareEcho).Assembly.Location);
        start.ArgumentList.Add("echo");
        _child = Process.Start(start)!;
        _input = _child.StandardInput.BaseStream;
        _output = PipeReader.Create(
            new BlockingStream(_child.StandardOutput.BaseStream), new StreamPipeReaderOptions(bufferSize: 64 * 1024));
    }

    /// <summary>Round trips with so many always under way; the time of each.</summary>
    public Latencies Measure(int count, int inFlight, int size)
    {
        var startedAt = new long[count];
        var latencies = new Latencies(count);
        var (sent, answered) = (0, 0);
        while (answered < count)
        {
            while (sent < count && sent - answered < inFlight)
            {
                startedAt[sent] = Stopwatch.GetTimestamp();
                BareMessage.Write(_questions, sent++, size > 1000 ? 1 : size);
                if (size > 1000)
                    PatchSize(size);
            }
            _input.Write(_questions.WrittenSpan);
            _questions.ResetWrittenCount();
            answered += TakeAnswers(startedAt, latencies);
        }
        return latencies.Finish();
    }

    public void Dispose()
    {
        _input.Dispose();
        _child.WaitForExit();
        _child.Dispose();
    }

    // A short question for a long answer.
    private void PatchSize(int size)
    {
        var id = BareMessage.Read(new ReadOnlySequence<byte>(_questions.WrittenMemory[..^1])).Id;
        _questions.ResetWrittenCount();
        var line = System.Text.Encoding.UTF8.GetBytes($"{{\"jsonrpc\":\"2.0\",\"id\":{id},\"size\":{size}}}\n");
        _questions.Write(line);
    }

    private int TakeAnswers(long[] startedAt, Latencies latencies)
    {
        var read = _output.ReadAsync().AsTask().GetAwaiter().GetResult();
        var buffer = read.Buffer;
        var count = 0;
        while (FindLineFeed(buffer) is { } end)
        {
            var (id, _) = BareMessage.Read(buffer.Slice(0, end));
            latencies.Add(Stopwatch.GetElapsedTime(startedAt[id]));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            _scanned = 0;
            count++;
        }
        _output.AdvanceTo(buffer.Start, buffer.End);
        return count;
    }

    private long _scanned;

    private SequencePosition? FindLineFeed(ReadOnlySequence<byte> buffer)
    {
        var unseen = buffer.Slice(_scanned);
        _scanned = buffer.Length;
        return unseen.PositionOf((byte)'\n');
    }
}
