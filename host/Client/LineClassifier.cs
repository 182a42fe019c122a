using System.Text.Json;

namespace Sidecar.Host.Client;

/// <summary>Tells messages from what others print. Text before a message is never skipped: the rest of the line might be half of two.</summary>
internal static class LineClassifier
{
    public static LineKind Classify(ReadOnlySpan<byte> line)
    {
        if (line[0] == (byte)'{')
            return LineKind.Message;
        return line.IndexOf("{\"jsonrpc\""u8) >= 0 || IsJson(line) ? LineKind.Broken : LineKind.Noise;
    }

    private static bool IsJson(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
                reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
