using System.Text.Json;
using Sidecar.Protocol.Errors;

namespace Sidecar.Protocol.Messages;

/// <summary>The top-level fields of a line, collected in one pass and then judged together.</summary>
internal struct MessageFields
{
    private RequestId _id;
    private Field _seen;
    private bool _idIsValid;
    private string? _version;
    private string? _method;
    private string? _command;
    private string? _workspace;
    private ReadOnlyMemory<byte> _parameters;
    private ReadOnlyMemory<byte> _result;
    private RequestError? _error;

    [Flags]
    private enum Field
    {
        Unknown = 0,
        Version = 1,
        Id = 2,
        Method = 4,
        Parameters = 8,
        Result = 16,
        Error = 32,
        Command = 64,
        Workspace = 128,
        Arguments = 256,
    }

    public void Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> line)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a message starts with '{'");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = NameToField(ref reader);
            if (Has(field))
                throw new JsonException($"the key '{reader.GetString()}' is there twice");
            _seen |= field;
            reader.Read();
            ReadValue(ref reader, field, line);
        }
        if (reader.Read())
            throw new JsonException("more than one value in a line");
    }

    private static Field NameToField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("jsonrpc"u8)) return Field.Version;
        if (reader.ValueTextEquals("id"u8)) return Field.Id;
        if (reader.ValueTextEquals("method"u8)) return Field.Method;
        if (reader.ValueTextEquals("params"u8)) return Field.Parameters;
        if (reader.ValueTextEquals("result"u8)) return Field.Result;
        if (reader.ValueTextEquals("error"u8)) return Field.Error;
        if (reader.ValueTextEquals("command"u8)) return Field.Command;
        if (reader.ValueTextEquals("project"u8)) return Field.Workspace;
        return reader.ValueTextEquals("args"u8) ? Field.Arguments : Field.Unknown;
    }

    private void ReadValue(ref Utf8JsonReader reader, Field field, ReadOnlyMemory<byte> line)
    {
        switch (field)
        {
            case Field.Id: _idIsValid = RequestId.TryRead(ref reader, out _id); break;
            case Field.Version: _version = StringOrNull(ref reader); break;
            case Field.Method: _method = StringOrNull(ref reader); break;
            case Field.Command: _command = StringOrNull(ref reader); break;
            case Field.Workspace: _workspace = StringOrNull(ref reader); break;
            case Field.Error: _error = ErrorReader.Read(ref reader); return;
            case Field.Parameters or Field.Arguments: _parameters = Raw(ref reader, line); return;
            case Field.Result: _result = Raw(ref reader, line); return;
        }
        reader.Skip();
    }

    private static string? StringOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    private static ReadOnlyMemory<byte> Raw(ref Utf8JsonReader reader, ReadOnlyMemory<byte> line)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return line[start..(int)reader.BytesConsumed];
    }

    public readonly Message ToMessage()
    {
        var plain = Has(Field.Command);
        var envelope = plain ? Envelope.Plain : Envelope.JsonRpc;
        if (Has(Field.Id) && !_idIsValid && !Has(Field.Error))
            return Invalid(envelope, "An id is an integer or a string.");
        if (plain)
            return PlainRequest();
        if (Has(Field.Result) || Has(Field.Error))
            return Answer();
        if (_version != "2.0")
            return Invalid(envelope, "A message has \"jsonrpc\":\"2.0\" and \"method\", or \"command\".");
        if (_method is null)
            return Invalid(envelope, "\"method\" is missing or no string.");
        return Has(Field.Id)
            ? new Message.Request(_id, _method, _parameters, Envelope.JsonRpc, Workspace: null)
            : new Message.Notification(_method, _parameters);
    }

    private readonly Message PlainRequest()
    {
        if (_command is null)
            return Invalid(Envelope.Plain, "\"command\" is no string.");
        if (Has(Field.Workspace) && _workspace is null)
            return Invalid(Envelope.Plain, "\"project\" is no string.");
        return Has(Field.Id)
            ? new Message.Request(_id, _command, _parameters, Envelope.Plain, _workspace)
            : Invalid(Envelope.Plain, "\"id\" is missing: without it the answer cannot be told from others.");
    }

    private readonly Message Answer()
    {
        if (Has(Field.Result) == Has(Field.Error))
            return Invalid(Envelope.JsonRpc, "An answer has either \"result\" or \"error\".");
        if (Has(Field.Method) || (!Has(Field.Id)))
            return Invalid(Envelope.JsonRpc, "An answer has an id and no method.");
        return new Message.Response(_id, _result, _error);
    }

    private readonly bool Has(Field field) => (_seen & field) != Field.Unknown;

    private readonly Message.Malformed Invalid(Envelope envelope, string reason) =>
        new(_id, envelope, new RequestError(ErrorCode.InvalidRequest, reason));
}
