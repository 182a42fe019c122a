using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar;

/// <summary>For benchmarks: results are made once, and all that was asked together is answered together.</summary>
internal static class EchoServer
{
    public static int Run(FakePeer peer, Stream input)
    {
        var lines = new LineReader(PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 64 * 1024)), ProtocolLimits.DefaultMaxLineBytes);
        var results = new Dictionary<string, byte[]>();
        var answers = new ArrayBufferWriter<byte>();
        while (lines.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { Status: LineStatus.Complete } line)
        {
            do
            {
                if (MessageParser.Parse(line.Bytes) is not Message.Request request)
                    continue;
                Answer(request, results, answers);
                if (request.Method == "shutdown")
                    return 0;
            }
            while (lines.TryRead(out line));
            peer.Send(answers.WrittenMemory);
            answers.ResetWrittenCount();
        }
        return 0;
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
