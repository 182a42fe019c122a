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
    private const string Id = "id";
    private const string Signature = "signature";
    private const string Through = "through";
    private const string GoesWithoutSaying = "derives";

    /// <summary>The file that <paramref name="entry"/> is in; null when it is in none.</summary>
    public static string? FileOf(JsonElement entry) => PlaceOf(SubjectOf(entry) ?? entry) is { } place ? place.GetProperty("file").GetString() : null;

    /// <summary>Writes <paramref name="entry"/>; one that is nested in others as deep as it says; brief, a symbol without what it takes and gives.</summary>
    public static void Write(StringBuilder text, JsonElement entry, int indent, bool withFile, bool brief = false)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            text.Append(' ', indent).Append(FieldText.Plain(entry)).Append('\n');
            return;
        }
        if (entry.TryGetProperty(Depth, out var depth) && depth.ValueKind == JsonValueKind.Number)
            indent += 2 * depth.GetInt32();
        var parts = Parts(entry).ToArray();
        var file = FileOf(entry);
        var words = parts.SelectMany(part => WordsOf(part, withFile, brief));
        text.Append(' ', indent).AppendJoin("  ", words).Append('\n');
        foreach (var field in parts.SelectMany(part => part.EnumerateObject()))
            if (!IsShort(field.Value) && !IsPart(field))
                FieldText.Write(text, field.Name, field.Value, indent + 2, file);
    }

    // Its place and its name both point at it; the id would say the name a second time, and is longer.
    private static bool IsPointedAt(JsonElement symbol) => symbol.TryGetProperty(Signature, out _) && PlaceOf(symbol) is not null;

    // Of a type that is not generic, the id is the name.
    private static bool SaysItsId(JsonElement symbol) =>
        symbol.TryGetProperty(Id, out var id) && id.ValueKind == JsonValueKind.String && id.GetString()!.EndsWith($":{symbol.GetProperty(Signature).GetString()}", StringComparison.Ordinal);

    private static string NameIn(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];

    // What it is about comes first, then what it says of it.
    private static IEnumerable<JsonElement> Parts(JsonElement entry) => SubjectOf(entry) is { } subject ? [subject, entry] : [entry];

    private static IEnumerable<string> WordsOf(JsonElement part, bool withFile, bool brief)
    {
        var place = PlaceOf(part);
        var isPointedAt = !withFile && IsPointedAt(part);
        if (place is { } there)
            yield return Position(there, withFile, withColumn: !isPointedAt);
        foreach (var name in Nameless)
            if (part.TryGetProperty(name, out var value) && IsShort(value) && !(name == Id && isPointedAt) && !(name == Signature && !isPointedAt && SaysItsId(part)))
                yield return name == Signature && brief && isPointedAt ? BriefSignature.Of(FieldText.Plain(value)) : FieldText.Plain(value);
        foreach (var field in part.EnumerateObject())
            if (IsShort(field.Value) && field.Name != Depth && !Nameless.Contains(field.Name) && !Positions.Contains(field.Name) && !(field.Value.ValueKind == JsonValueKind.String && field.Value.ValueEquals(GoesWithoutSaying)))
                yield return Named(field);
        if (place is not { } nested || part.TryGetProperty("file", out _))
            yield break;
        foreach (var word in WordsOf(nested, withFile, brief).Skip(1).Where(word => !part.TryGetProperty(Signature, out _) || word[0] == '['))
            yield return word;
    }

    private static string Named(JsonProperty field) => field.Value.ValueKind == JsonValueKind.True
        ? $"[{field.Name}]"
        : $"{field.Name}={(field.Name == Through ? NameIn(FieldText.Plain(field.Value)) : FieldText.Plain(field.Value))}";

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

    private static string Position(JsonElement place, bool withFile, bool withColumn)
    {
        var line = place.TryGetProperty("line", out var number) ? number.GetRawText() : "";
        if (withColumn && line.Length > 0 && place.TryGetProperty("column", out var column))
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
