using System.Text.Json;
using Sidecar.Protocol.Errors;

namespace Sidecar.Protocol.Messages;

/// <summary>Reads the <c>error</c> of an answer, in the form of either envelope.</summary>
internal static class ErrorReader
{
    /// <summary>The error at the reader's current token, which must be an object. Fields of the wrong type are ignored.</summary>
    public static RequestError Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("\"error\" is no object");
        var code = ErrorCode.InternalError;
        string? message = null, details = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number && name == "code" && reader.TryGetInt32(out var number))
                code = (ErrorCode)number;
            else if (reader.TokenType == JsonTokenType.String && name == "type")
                code = ErrorTypes.CodeOf(reader.GetString()!);
            else if (reader.TokenType == JsonTokenType.String && name == "message")
                message = reader.GetString();
            else if (reader.TokenType == JsonTokenType.StartObject && name == "data")
                details = ReadDetails(ref reader);
            else
                reader.Skip();
        }
        return new RequestError(code, message ?? "The peer gave no reason.", details);
    }

    private static string? ReadDetails(ref Utf8JsonReader reader)
    {
        string? details = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isDetails = reader.ValueTextEquals("details"u8);
            reader.Read();
            if (isDetails && reader.TokenType == JsonTokenType.String)
                details = reader.GetString();
            else
                reader.Skip();
        }
        return details;
    }
}
