using System.Text;
using System.Text.Json;

namespace Sidecar.Mcp.Text;

/// <summary>One field of an answer.</summary>
internal static class FieldText
{
    // Of those, a reader wants to know which they are, not what they take.
    private static readonly string[] Brief = ["callers", "callees", "implementations", "tests", "users"];

    /// <summary>Writes it: what is short on its line, lists an entry a line, texts of several lines as they are.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="name">What the field is called.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="indent">How far in it stands.</param>
    /// <param name="file">The file that a reader knows to be in; places there do not name it again.</param>
    public static void Write(StringBuilder text, string name, JsonElement value, int indent, string? file = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.False:
                return;
            case JsonValueKind.Array:
                WriteList(text, name, value, indent, file);
                return;
            case JsonValueKind.Object:
                text.Append(' ', indent).Append(name).Append(":\n");
                EntryText.Write(text, value, indent + 2, withFile: true);
                return;
            case JsonValueKind.String when value.GetString()!.Contains('\n', StringComparison.Ordinal):
                text.Append(' ', indent).Append(name).Append(":\n").Append(value.GetString()!.TrimEnd('\n')).Append('\n');
                return;
            default:
                text.Append(' ', indent).Append(name).Append(": ").Append(Plain(value)).Append('\n');
                return;
        }
    }

    /// <summary>A value on one line.</summary>
    public static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static void WriteList(StringBuilder text, string name, JsonElement list, int indent, string? file)
    {
        var entries = list.EnumerateArray().ToArray();
        if (entries.All(entry => entry.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)))
        {
            text.Append(' ', indent).Append(name).Append(": ").Append(entries.Length == 0 ? "none" : string.Join(", ", entries.Select(Plain))).Append('\n');
            return;
        }
        text.Append(' ', indent).Append(name).Append(" (").Append(entries.Length).Append("):\n");
        foreach (var entry in entries)
        {
            if (EntryText.FileOf(entry) is { } here && here != file)
                text.Append(' ', indent).Append(file = here).Append('\n');
            EntryText.Write(text, entry, indent + 2, withFile: false, Brief.Contains(name));
        }
    }
}
