using Microsoft.Build.Evaluation;

namespace Sidecar.Loader.Evaluating;

/// <summary>A project evaluated for one target framework.</summary>
/// <param name="File">The project file, absolute.</param>
/// <param name="Framework">The framework it was evaluated for; null when it names none.</param>
/// <param name="Project">What the evaluation gave.</param>
/// <param name="Inputs">The files that the evaluation read, outside SDK and packages.</param>
internal sealed record EvaluatedTarget(
    string File, string? Framework, Project Project, IReadOnlyList<string> Inputs)
{
    public string Folder { get; } = Path.GetDirectoryName(File)!;

    /// <summary>Where a restore notes what it restored; null when the project restores nothing.</summary>
    public string? AssetsFile
    {
        get
        {
            var file = Project.GetPropertyValue("ProjectAssetsFile");
            return file.Length > 0 && IsTrue(Project.GetPropertyValue("UsingMicrosoftNETSdk"))
                ? PathRules.Absolute(file, Folder)
                : null;
        }
    }

    /// <summary>The packages it references directly, each with the version asked for.</summary>
    public IReadOnlyDictionary<string, string?> PackageReferences
    {
        get
        {
            var central = Versions("PackageVersion");
            var references = Versions("PackageReference");
            return Project.GetItems("PackageReference")
                .Where(item => !IsTrue(item.GetMetadataValue("IsImplicitlyDefined")))
                .Select(item => item.EvaluatedInclude)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    name => name,
                    name => references.GetValueOrDefault(name) ?? central.GetValueOrDefault(name),
                    StringComparer.OrdinalIgnoreCase);
        }
    }

    public bool IsTest => IsTrue(Project.GetPropertyValue("IsTestProject"));

    public IEnumerable<string> ReferencedProjects => Project.GetItems("ProjectReference").Select(FileOf);

    /// <summary>The referenced projects that a restore takes in: not those that are only built first.</summary>
    public IEnumerable<string> RestoredProjects => Project.GetItems("ProjectReference")
        .Where(reference => !IsFalse(reference.GetMetadataValue("ReferenceOutputAssembly")))
        .Select(FileOf);

    private Dictionary<string, string?> Versions(string itemType)
    {
        var versions = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Project.GetItems(itemType))
            versions[item.EvaluatedInclude] = NonEmpty(item, "VersionOverride") ?? NonEmpty(item, "Version");
        return versions;
    }

    private string FileOf(ProjectItem reference) => PathRules.Absolute(reference.EvaluatedInclude, Folder);

    private static string? NonEmpty(ProjectItem item, string metadata) =>
        item.GetMetadataValue(metadata) is { Length: > 0 } value ? value : null;

    private static bool IsFalse(string value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
