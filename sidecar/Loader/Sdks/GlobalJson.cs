using System.Text.Json;

namespace Sidecar.Loader.Sdks;

/// <summary>What a <c>global.json</c> says about the SDK.</summary>
/// <param name="File">The file, absolute.</param>
/// <param name="Version">The SDK version it names; null when it names none.</param>
/// <param name="RollForward">How far another version may be away; null when unsaid.</param>
internal sealed record GlobalJson(string File, string? Version, string? RollForward)
{
    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The one that governs a folder: in it, or in the nearest folder above.</summary>
    public static GlobalJson? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "global.json");
            if (System.IO.File.Exists(file))
                return Read(file);
        }
        return null;
    }

    private static GlobalJson Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("sdk", out var sdk) && sdk.ValueKind == JsonValueKind.Object
                ? new GlobalJson(file, Text(sdk, "version"), Text(sdk, "rollForward"))
                : new GlobalJson(file, null, null);
        }
        catch (JsonException e)
        {
            throw new LoadFailedException($"{file} is not valid JSON: {e.Message} Mend it, then load again.");
        }
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
