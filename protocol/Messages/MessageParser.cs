using System.Text.Json;
using System.Text.Unicode;
using Sidecar.Protocol.Errors;

namespace Sidecar.Protocol.Messages;

/// <summary>
/// Reads one line as one message. Strict: invalid UTF-8, a key twice, more than <see cref="ProtocolLimits.MaxDepth"/>
/// levels and anything that is not exactly one message become <see cref="Message.Malformed"/>, with the id where the
/// line still shows it. Unknown fields are ignored.
/// </summary>
public static class MessageParser
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = ProtocolLimits.MaxDepth };

    /// <summary>The message in <paramref name="line"/>, which the message goes on pointing into.</summary>
    public static Message Parse(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
            return Broken(line, "The line is not valid UTF-8.");
        var fields = new MessageFields();
        try
        {
            var reader = new Utf8JsonReader(line.Span, Strict);
            fields.Read(ref reader, line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Broken(line, $"The line is not a JSON object as it must be: {e.Message}");
        }
        return fields.ToMessage();
    }

    /// <summary>A line of which only the beginning was kept, because it is longer than the limit.</summary>
    public static Message.Malformed TooLong(ReadOnlySpan<byte> prefix, int maxLineBytes)
    {
        var (id, envelope) = IdRecovery.Recover(prefix);
        return new Message.Malformed(id, envelope, new RequestError(
            ErrorCode.LimitExceeded, $"The line is longer than {maxLineBytes} bytes; send less at once."));
    }

    private static Message.Malformed Broken(ReadOnlyMemory<byte> line, string reason)
    {
        var (id, envelope) = IdRecovery.Recover(line.Span);
        return new Message.Malformed(id, envelope, new RequestError(ErrorCode.ParseError, reason));
    }
}
