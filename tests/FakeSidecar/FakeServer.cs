using System.IO.Pipelines;
using Sidecar.FakeSidecar.Scripts;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar;

/// <summary>The long-lived mode: one thread, one line after the other.</summary>
internal static class FakeServer
{
    public static int Run(Script script, FakePeer peer, Stream input)
    {
        script.BeforeHandshake(peer);
        if (script is Echo)
            return EchoServer.Run(peer, input);
        var lines = new LineReader(PipeReader.Create(input), ProtocolLimits.DefaultMaxLineBytes);
        while (Next(lines) is { Status: LineStatus.Complete } line)
            if (Handle(script, peer, MessageParser.Parse(line.Bytes)))
                return 0;
        script.OnEndOfInput();
        return 0;
    }

    private static Line Next(LineReader lines)
    {
        var read = lines.ReadAsync(CancellationToken.None);
        return read.IsCompleted ? read.Result : read.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>True when the process must exit.</summary>
    private static bool Handle(Script script, FakePeer peer, Message message)
    {
        switch (message)
        {
            case Message.Request { Method: "initialize" } request:
                script.OnInitialize(peer, request);
                return false;
            case Message.Request { Method: "health" } request:
                peer.Answer(request);
                return false;
            case Message.Request { Method: "shutdown" } request:
                return script.OnShutdown(peer, request);
            case Message.Request request:
                script.OnRequest(peer, request);
                return false;
            case Message.Notification notification:
                script.OnNotification(peer, notification);
                return false;
            case Message.Response response:
                script.OnResponse(peer, response);
                return false;
            default:
                return false;
        }
    }
}
