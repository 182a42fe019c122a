using System.Text;
using System.Text.Json;

namespace Sidecar.Mcp.Text;

/// <summary>
/// An answer as text that costs a model few tokens: a line an entry, entries of a file together, and at the end what the answer
/// proves and how to go on. It is made of the answer's JSON alone, so that no operation needs a text of its own.
/// </summary>
internal static class AnswerText
{
    /// <summary>Whether it was clear what is asked about.</summary>
    public static bool IsUnderstood(JsonElement answer) =>
        ResolutionOf(answer) is not { } resolution || resolution.GetProperty("status").GetString() is "exact" or "corrected";

    /// <summary>The text of <paramref name="answer"/>.</summary>
    public static string Of(JsonElement answer)
    {
        var text = new StringBuilder();
        if (ResolutionOf(answer) is { } resolution)
            Understood(text, resolution);
        if (IsUnderstood(answer))
            foreach (var field in answer.EnumerateObject())
                if (field.Name is not ("resolution" or "answer"))
                    FieldText.Write(text, field.Name, field.Value, indent: 0);
        if (answer.TryGetProperty("answer", out var about) && IsUnderstood(answer))
            Proven(text, about);
        return text.ToString().TrimEnd();
    }

    // Whoever lists a file asks about no symbol.
    private static JsonElement? ResolutionOf(JsonElement answer) =>
        answer.TryGetProperty("resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object ? resolution : null;

    private static void Understood(StringBuilder text, JsonElement resolution)
    {
        if (resolution.TryGetProperty("note", out var note))
            text.Append(note.GetString()).Append('\n');
        if (resolution.TryGetProperty("symbol", out var symbol))
            EntryText.Write(text, symbol, indent: 0, withFile: true);
        if (!resolution.TryGetProperty("candidates", out var candidates))
            return;
        foreach (var candidate in candidates.EnumerateArray())
            EntryText.Write(text, candidate, indent: 2, withFile: true);
        text.Append("Ask again with one of these ids as 'symbol'.\n");
    }

    private static void Proven(StringBuilder text, JsonElement about)
    {
        if (about.TryGetProperty("cutFrom", out var all))
            text.Append("Shown ").Append(about.TryGetProperty("shown", out var shown) ? shown.GetRawText() : "some").Append(" of ").Append(all.GetRawText()).Append(". ");
        if (about.TryGetProperty("cursor", out var cursor))
            text.Append("To go on, repeat this call with cursor: ").Append(cursor.GetString());
        if (all.ValueKind != JsonValueKind.Undefined)
            text.Append('\n');
        if (about.TryGetProperty("syntactic", out _))
            text.Append("Syntactic: read from syntax alone.\n");
        if (about.TryGetProperty("overlays", out var overlays))
            text.Append("Read with the unsaved text of ").Append(overlays.GetRawText()).Append(" files.\n");
        if (about.GetProperty("complete").GetBoolean())
        {
            text.Append("complete\n");
            return;
        }
        text.Append("NOT COMPLETE, so what is missing here may exist:\n");
        if (about.TryGetProperty("gaps", out var gaps))
            GapText.Write(text, gaps);
    }
}
