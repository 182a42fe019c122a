using System.Text;
using System.Text.Json;

namespace Sidecar.Mcp.Text;

/// <summary>One entry of an answer: a line with its place, what it is and its code, and below it what does not fit there.</summary>
internal static class EntryText
{
    // In this order; what they are called would only repeat what they look like.
    private static readonly string[] Nameless = ["severity", "id", "kind", "signature", "name", "code", "message", "project"];
    private static readonly string[] Positions = ["file", "line", "column"];
    private static readonly string[] Places = ["location", "place"];
    private const string Subject = "symbol";
    private const string Depth = "depth";

    /// <summary>The file that <paramref name="entry"/> is in; null when it is in none.</summary>
    public static string? FileOf(JsonElement entry) => PlaceOf(SubjectOf(entry) ?? entry) is { } place ? place.GetProperty("file").GetString() : null;

    /// <summary>Writes <paramref name="entry"/>; one that is nested in others as deep as it says.</summary>
    public static void Write(StringBuilder text, JsonElement entry, int indent, bool withFile)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            text.Append(' ', indent).Append(FieldText.Plain(entry)).Append('\n');
            return;
        }
        if (entry.TryGetProperty(Depth, out var depth) && depth.ValueKind == JsonValueKind.Number)
            indent += 2 * depth.GetInt32();
        var parts = Parts(entry).ToArray();
        var words = parts.SelectMany(part => WordsOf(part, withFile));
        text.Append(' ', indent).AppendJoin("  ", words).Append('\n');
        foreach (var field in parts.SelectMany(part => part.EnumerateObject()))
            if (!IsShort(field.Value) && !IsPart(field))
                FieldText.Write(text, field.Name, field.Value, indent + 2);
    }

    // What it is about comes first, then what it says of it.
    private static IEnumerable<JsonElement> Parts(JsonElement entry) => SubjectOf(entry) is { } subject ? [subject, entry] : [entry];

    private static IEnumerable<string> WordsOf(JsonElement part, bool withFile)
    {
        var place = PlaceOf(part);
        if (place is { } there)
            yield return Position(there, withFile);
        foreach (var name in Nameless)
            if (part.TryGetProperty(name, out var value) && IsShort(value))
                yield return FieldText.Plain(value);
        foreach (var field in part.EnumerateObject())
            if (IsShort(field.Value) && field.Name != Depth && !Nameless.Contains(field.Name) && !Positions.Contains(field.Name))
                yield return field.Value.ValueKind == JsonValueKind.True ? $"[{field.Name}]" : $"{field.Name}={FieldText.Plain(field.Value)}";
        if (place is not { } nested || part.TryGetProperty("file", out _))
            yield break;
        foreach (var word in WordsOf(nested, withFile).Skip(1).Where(word => !part.TryGetProperty("signature", out _) || word[0] == '['))
            yield return word;
    }

    private static JsonElement? SubjectOf(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(Subject, out var subject) && subject.ValueKind == JsonValueKind.Object ? subject : null;

    private static JsonElement? PlaceOf(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            return null;
        if (entry.TryGetProperty("file", out var file))
            return file.ValueKind == JsonValueKind.String ? entry : null;
        foreach (var name in Places)
            if (entry.TryGetProperty(name, out var place) && place.ValueKind == JsonValueKind.Object)
                return PlaceOf(place);
        return null;
    }

    private static bool IsPart(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Object && (field.Name == Subject || Places.Contains(field.Name));

    private static string Position(JsonElement place, bool withFile)
    {
        var line = place.TryGetProperty("line", out var number) ? number.GetRawText() : "";
        if (line.Length > 0 && place.TryGetProperty("column", out var column))
            line += ":" + column.GetRawText();
        return withFile ? $"{place.GetProperty("file").GetString()}:{line}".TrimEnd(':') : line;
    }

    private static bool IsShort(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => !value.GetString()!.Contains('\n', StringComparison.Ordinal),
        JsonValueKind.Number or JsonValueKind.True => true,
        _ => false,
    };
}
