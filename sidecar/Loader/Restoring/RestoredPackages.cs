using System.Text.Json;

namespace Sidecar.Loader.Restoring;

/// <summary>What an assets file was restored for, in one target framework.</summary>
/// <param name="Packages">Direct package references: names, with the version range in NuGet's form.</param>
/// <param name="Projects">Direct project references, absolute.</param>
internal sealed record RestoredPackages(
    IReadOnlyDictionary<string, string> Packages, IReadOnlySet<string> Projects)
{
    /// <returns>Null when the file is no assets file, or has not this framework.</returns>
    public static RestoredPackages? Read(string assetsFile, string? framework)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
            var project = json.RootElement.GetProperty("project");
            return new RestoredPackages(
                PackagesOf(Framework(project, framework)),
                ProjectsOf(Framework(project.GetProperty("restore"), framework)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or IOException)
        {
            return null;
        }
    }

    private static JsonElement Framework(JsonElement owner, string? framework)
    {
        var frameworks = owner.GetProperty("frameworks");
        return framework is null ? frameworks.EnumerateObject().First().Value : frameworks.GetProperty(framework);
    }

    private static Dictionary<string, string> PackagesOf(JsonElement framework) =>
        !framework.TryGetProperty("dependencies", out var dependencies) ? [] : dependencies.EnumerateObject()
            .Where(package => !IsImplicit(package.Value))
            .ToDictionary(
                package => package.Name,
                package => package.Value.TryGetProperty("version", out var version) ? version.GetString() ?? "" : "",
                StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> ProjectsOf(JsonElement framework) =>
        !framework.TryGetProperty("projectReferences", out var references) ? [] : references.EnumerateObject()
            .Select(reference => reference.Name).ToHashSet(PathRules.Comparer);

    private static bool IsImplicit(JsonElement package) =>
        package.TryGetProperty("autoReferenced", out var automatic) && automatic.ValueKind == JsonValueKind.True;
}
