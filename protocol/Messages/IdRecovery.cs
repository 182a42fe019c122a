using System.Text.Json;

namespace Sidecar.Protocol.Messages;

/// <summary>Finds the id of a line that cannot be parsed as a whole, so that the error reaches the request that it belongs to.</summary>
internal static class IdRecovery
{
    // The reader keeps one bit a level, so that depth costs nothing here.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>The id and the envelope that can be seen before the line breaks; no id when it breaks before.</summary>
    public static (RequestId Id, Envelope Envelope) Recover(ReadOnlySpan<byte> line)
    {
        var id = default(RequestId);
        var envelope = Envelope.JsonRpc;
        var reader = new Utf8JsonReader(line, isFinalBlock: false, new JsonReaderState(AnyDepth));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                if (reader.ValueTextEquals("command"u8))
                    envelope = Envelope.Plain;
                if (!reader.ValueTextEquals("id"u8) || !reader.Read())
                    continue;
                // Two ids are no id: the error must not reach the wrong request.
                if (!id.IsNone || !RequestId.TryRead(ref reader, out id))
                    return (default, envelope);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The line breaks here; what was seen before it counts.
            return (id, envelope);
        }
        return (id, envelope);
    }
}
