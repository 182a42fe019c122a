using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar;

/// <summary>For benchmarks: results are made once, and all that was asked together is answered together.</summary>
internal static class EchoServer
{
    public static int Run(FakePeer peer, Stream input)
    {
        var lines = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var results = new Dictionary<string, byte[]>();
        var answers = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = lines.ReadAsync().AsTask().GetAwaiter().GetResult();
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (MessageParser.Parse(buffer.Slice(0, end).ToArray()) is Message.Request request)
                    Answer(request, results, answers);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            lines.AdvanceTo(buffer.Start, buffer.End);
            peer.Send(answers.WrittenMemory);
            answers.ResetWrittenCount();
            if (read.IsCompleted)
                return 0;
        }
    }

    private static void Answer(Message.Request request, Dictionary<string, byte[]> results, ArrayBufferWriter<byte> answers)
    {
        var key = request.Method == "symbols" ? Encoding.UTF8.GetString(request.Parameters.Span) : request.Method;
        if (!results.TryGetValue(key, out var result))
        {
            var line = Encoding.UTF8.GetString(FakePeer.AnswerTo(request).Span);
            results[key] = result = Encoding.UTF8.GetBytes(line[line.IndexOf(",\"result\"", StringComparison.Ordinal)..]);
        }
        answers.Write(Encoding.UTF8.GetBytes($"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id}"));
        answers.Write(result);
    }
}
