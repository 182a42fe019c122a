using System.Text;
using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar;

/// <summary>What the fake can send. Everything is on the wire when a method returns.</summary>
internal sealed class FakePeer(Stream output)
{
    public Stream Output => output;

    public void Answer(Message.Request request) => Send(AnswerTo(request));

    public static ReadOnlyMemory<byte> AnswerTo(Message.Request request) => LineBuffer.Build(request, static (bytes, asked) =>
    {
        if (FakeResults.Find(asked) is var (result, type) && result is not null)
            MessageWriter.WriteResult(bytes, asked.Envelope, asked.Id, result, type);
        else
            MessageWriter.WriteError(bytes, asked.Envelope, asked.Id, new RequestError(
                ErrorCode.UnknownOperation, $"The fake knows no '{asked.Method}'."));
    });

    public void AnswerError(Message.Request request, RequestError error) => Send(LineBuffer.Build(
        (request, error),
        static (bytes, state) => MessageWriter.WriteError(bytes, state.request.Envelope, state.request.Id, state.error)));

    public void SendProgress(Message.Request request, string message, int done, int total)
    {
        request.Id.TryGetNumber(out var id);
        var report = new ProgressNotification(JsonDocument.Parse(id.ToString()).RootElement, message, done) { Total = total };
        Send(LineBuffer.Build(report, static (bytes, progress) => MessageWriter.WriteNotification(
            bytes, WellKnownMethods.Progress, progress, ProtocolJson.Default.ProgressNotification)));
    }

    /// <summary>Sends text as it is.</summary>
    public void Send(string raw) => Send(Encoding.UTF8.GetBytes(raw));

    public void Send(ReadOnlyMemory<byte> raw) => output.Write(raw.Span);
}
