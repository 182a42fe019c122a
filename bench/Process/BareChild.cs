using System.Buffers;
using System.IO.Pipelines;
using Sidecar.Protocol.Descriptors;

namespace Sidecar.ProcessBench;

/// <summary>The least that a child can do: finds lines, reads their id and size, writes that many bytes back under the id.</summary>
internal static class BareChild
{
    public static void Run()
    {
        var streams = ProtocolDescriptors.Take();
        var input = PipeReader.Create(streams.Input, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var answers = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = input.ReadAsync().AsTask().GetAwaiter().GetResult();
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                Answer(buffer.Slice(0, end), answers);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            input.AdvanceTo(buffer.Start, buffer.End);
            streams.Output.Write(answers.WrittenSpan);
            answers.ResetWrittenCount();
            if (read.IsCompleted)
                return;
        }
    }

    private static void Answer(ReadOnlySequence<byte> line, ArrayBufferWriter<byte> answers)
    {
        var (id, size) = BareMessage.Read(line);
        BareMessage.Write(answers, id, size);
    }
}
