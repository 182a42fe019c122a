using System.Text.Json;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;

namespace Sidecar.Cli.Rendering;

/// <summary>What a result comes to of which only some fields are there.</summary>
internal static class SelectedFields
{
    /// <summary>Counts the entries of its lists, and each other field as one.</summary>
    public static Finding Find(JsonElement result)
    {
        var resolution = result.TryGetProperty("resolution", out var understood)
            ? JsonSerializer.Deserialize(understood, ProtocolJson.Default.Resolution)
            : null;
        return new Finding(result.EnumerateObject().Where(field => field.Name is not ("resolution" or "answer")).Sum(Count), resolution);
    }

    /// <summary>What it is worth.</summary>
    public static AnswerInfo? AnswerOf(JsonElement result) =>
        result.TryGetProperty("answer", out var answer) ? JsonSerializer.Deserialize(answer, ProtocolJson.Default.AnswerInfo) : null;

    private static int Count(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Array ? field.Value.GetArrayLength() : 1;
}
