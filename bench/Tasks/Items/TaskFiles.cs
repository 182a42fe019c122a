using System.Text.Json;

namespace Sidecar.Tasks.Items;

/// <summary>The tasks, a file each, in the order of their names.</summary>
internal static class TaskFiles
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Those of a set whose names hold <paramref name="part"/>.</summary>
    public static IReadOnlyList<TaskItem> Read(string set, string part)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, set);
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
               let name = Path.GetFileNameWithoutExtension(file)
               where name.Contains(part, StringComparison.Ordinal)
               select Parse(File.ReadAllText(file), name),
        ];
    }

    private static TaskItem Parse(string text, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<TaskItem>(text, Format)! with { Name = name };
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}.json: {e.Message}", e);
        }
    }
}
