using System.Text.Json;

namespace Sidecar.Loader.Entries;

/// <summary>A <c>.slnf</c>: some projects of a solution.</summary>
/// <param name="Solution">The solution, absolute.</param>
/// <param name="Projects">The projects that it lets through, absolute.</param>
internal sealed record SolutionFilter(string Solution, IReadOnlyList<string> Projects)
{
    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="JsonException">It is not a solution filter.</exception>
    public static SolutionFilter Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
        try
        {
            var content = json.RootElement.GetProperty("solution");
            var solution = PathRules.Absolute(content.GetProperty("path").GetString()!, Path.GetDirectoryName(file)!);
            var folder = Path.GetDirectoryName(solution)!;
            var projects = content.GetProperty("projects").EnumerateArray()
                .Select(project => PathRules.Absolute(project.GetString()!, folder));
            return new SolutionFilter(solution, [.. projects.Distinct(PathRules.Comparer)]);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or NullReferenceException)
        {
            throw new JsonException("it lacks \"solution\" with \"path\" and \"projects\".", e);
        }
    }

    /// <summary>A filter that lets only some projects of a solution through.</summary>
    public static byte[] Write(string solution, IReadOnlyList<string> projects)
    {
        var folder = Path.GetDirectoryName(solution)!;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("solution");
            json.WriteString("path", solution);
            json.WriteStartArray("projects");
            foreach (var project in projects)
                json.WriteStringValue(Path.GetRelativePath(folder, project));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
