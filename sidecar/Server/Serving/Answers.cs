using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.Server.Serving;

/// <summary>Writes answers and progress: the only place that turns results into lines.</summary>
internal sealed class Answers(LineWriter output, PendingRequests pending)
{
    /// <summary>Answers with a result, or with <paramref name="fields"/> of it, or with an error when the result does not fit into a line.</summary>
    public void Result(Message.Request request, object result, JsonTypeInfo type, FieldSelection? fields = null)
    {
        var line = LineBuffer.Build(
            (request, result, type, fields),
            static (buffer, s) => MessageWriter.WriteResult(buffer, s.request.Envelope, s.request.Id, s.result, s.type, s.fields));
        if (line.Length > ProtocolLimits.DefaultMaxLineBytes)
        {
            Error(request.Envelope, request.Id, new RequestError(
                ErrorCode.LimitExceeded, $"The answer has {line.Length} bytes, over the limit of a line; ask with a smaller 'limit' or 'budget'."));
            return;
        }
        pending.CountAnswer(isError: false);
        output.TryWrite(line, atOnce: pending.AreFew);
    }

    /// <summary>Answers with an error.</summary>
    public void Error(Envelope envelope, RequestId id, RequestError error)
    {
        pending.CountAnswer(isError: true);
        output.TryWrite(LineBuffer.Build(
            (envelope, id, error),
            static (buffer, s) => MessageWriter.WriteError(buffer, s.envelope, s.id, s.error)));
    }

    /// <summary>Says how far a request has come.</summary>
    public void Progress(RequestId id, ProgressReport step) =>
        output.TryWrite(LineBuffer.Build(
            (id, step),
            static (buffer, s) => MessageWriter.WriteProgress(buffer, s.id, s.step)));
}
