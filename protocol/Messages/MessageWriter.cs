using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Errors;

namespace Sidecar.Protocol.Messages;

/// <summary>Writes messages as JSON, without the line feed. The id comes first, so that it survives a line that is cut.</summary>
public static class MessageWriter
{
    private static readonly JsonWriterOptions Compact = new()
    {
        // Code is full of <, > and quotes; nothing here is put into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = ProtocolLimits.MaxDepth,
        SkipValidation = true,
    };

    /// <summary>Writes a JSON-RPC request whose parameters are <paramref name="parameters"/>, described by <paramref name="type"/>.</summary>
    public static void WriteRequest(
        IBufferWriter<byte> output, RequestId id, string method, object parameters, JsonTypeInfo type)
    {
        using var json = Start(output, Envelope.JsonRpc, id);
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
        json.WriteEndObject();
    }

    /// <summary>Writes a JSON-RPC notification.</summary>
    public static void WriteNotification<T>(IBufferWriter<byte> output, string method, T parameters, JsonTypeInfo<T> type)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
        json.WriteEndObject();
    }

    /// <summary>Writes the answer to <paramref name="id"/>, in the envelope of its question; only <paramref name="fields"/> of it, if given.</summary>
    public static void WriteResult(
        IBufferWriter<byte> output, Envelope envelope, RequestId id, object result, JsonTypeInfo type, FieldSelection? fields = null)
    {
        using var json = Start(output, envelope, id);
        json.WritePropertyName("result"u8);
        WriteValue(json, result, type, fields);
        json.WriteEndObject();
    }

    /// <summary>How many bytes <paramref name="value"/> takes in a message: a result, or an entry of one.</summary>
    public static int Measure(object value, JsonTypeInfo type, FieldSelection? fields = null)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, Compact);
        WriteValue(json, value, type, fields);
        json.Flush();
        return output.WrittenCount;
    }

    /// <summary>Writes an error as the answer to <paramref name="id"/>, in the envelope of its question.</summary>
    public static void WriteError(IBufferWriter<byte> output, Envelope envelope, RequestId id, RequestError error)
    {
        using var json = Start(output, envelope, id);
        json.WriteStartObject("error"u8);
        if (envelope == Envelope.Plain)
            json.WriteString("type"u8, ErrorTypes.NameOf(error.Code));
        else
            json.WriteNumber("code"u8, (int)error.Code);
        json.WriteString("message"u8, error.Message);
        WriteData(json, envelope, error);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes how far the request <paramref name="id"/> has come: a <see cref="ProgressNotification"/>.</summary>
    public static void WriteProgress(IBufferWriter<byte> output, RequestId id, ProgressReport progress)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        json.WriteString("method"u8, WellKnownMethods.Progress);
        json.WriteStartObject("params"u8);
        json.WritePropertyName("id"u8);
        id.WriteTo(json);
        json.WriteString("message"u8, progress.Message);
        json.WriteNumber("done"u8, progress.Done);
        if (progress.Total is { } total)
            json.WriteNumber("total"u8, total);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object value, JsonTypeInfo type, FieldSelection? fields)
    {
        if (fields is null)
            JsonSerializer.Serialize(json, value, type);
        else
            fields.Write(json, JsonSerializer.SerializeToElement(value, type), type);
    }

    private static void WriteData(Utf8JsonWriter json, Envelope envelope, RequestError error)
    {
        if (envelope == Envelope.Plain && error.Details is null)
            return;
        json.WriteStartObject("data"u8);
        if (envelope == Envelope.JsonRpc)
            json.WriteString("kind"u8, ErrorTypes.NameOf(error.Code));
        if (error.Details is not null)
            json.WriteString("details"u8, error.Details);
        json.WriteEndObject();
    }

    private static Utf8JsonWriter Start(IBufferWriter<byte> output, Envelope envelope, RequestId id)
    {
        var json = new Utf8JsonWriter(output, Compact);
        json.WriteStartObject();
        if (envelope == Envelope.JsonRpc)
            json.WriteString("jsonrpc"u8, "2.0"u8);
        json.WritePropertyName("id"u8);
        id.WriteTo(json);
        return json;
    }
}
