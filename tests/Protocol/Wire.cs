using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Tests;

/// <summary>Between text and what the protocol reads and writes.</summary>
internal static class Wire
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static Message Parse(string line) => MessageParser.Parse(Bytes(line));

    public static ReadOnlyMemory<byte> Request(RequestId id, string method, object parameters, JsonTypeInfo type) =>
        LineBuffer.Build(0, (output, _) => MessageWriter.WriteRequest(output, id, method, parameters, type));

    public static ReadOnlyMemory<byte> Result(Envelope envelope, RequestId id, object result, JsonTypeInfo type) =>
        LineBuffer.Build(0, (output, _) => MessageWriter.WriteResult(output, envelope, id, result, type));

    public static ReadOnlyMemory<byte> Error(Envelope envelope, RequestId id, RequestError error) =>
        LineBuffer.Build(0, (output, _) => MessageWriter.WriteError(output, envelope, id, error));

    public static ReadOnlyMemory<byte> Progress(RequestId id, ProgressReport progress) =>
        LineBuffer.Build(0, (output, _) => MessageWriter.WriteProgress(output, id, progress));

    /// <summary>Reads and writes again: the same bytes, if nothing is lost on the way.</summary>
    public static string ThereAndBack(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        var value = JsonSerializer.Deserialize(json.Span, type);
        return Text(Result(Envelope.Plain, new RequestId(0), value!, type))[("{\"id\":0,\"result\":".Length)..^2];
    }

    /// <summary>Everything a message says, as text that can be compared.</summary>
    public static string Describe(Message message) => message switch
    {
        Message.Request r => $"request {Id(r.Id)} {r.Envelope} {r.Workspace} {r.Method} {Text(r.Parameters)}",
        Message.Notification n => $"notification {n.Method} {Text(n.Parameters)}",
        Message.Response r => $"response {Id(r.Id)} {Text(r.Result)} {r.Error}",
        Message.Malformed m => $"malformed {Id(m.Id)} {m.Envelope} {m.Error}",
        _ => throw new NotSupportedException(message.GetType().Name),
    };

    private static string Id(RequestId id) => id.TryGetNumber(out _) ? $"{id}" : $"\"{id}\"";
}
