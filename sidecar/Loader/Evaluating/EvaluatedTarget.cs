using Microsoft.Build.Evaluation;

namespace Sidecar.Loader.Evaluating;

/// <summary>A project evaluated for one target framework.</summary>
/// <param name="File">The project file, absolute.</param>
/// <param name="Framework">The framework it was evaluated for; null when it names none.</param>
/// <param name="Project">What the evaluation gave.</param>
/// <param name="Inputs">The files that the evaluation read, outside SDK and packages.</param>
internal sealed record EvaluatedTarget(string File, string? Framework, Project Project, IReadOnlyList<string> Inputs)
{
    public string Folder { get; } = Path.GetDirectoryName(File)!;

    /// <summary>Where a restore notes what it restored; null when the project restores nothing.</summary>
    public string? AssetsFile
    {
        get
        {
            var file = Project.GetPropertyValue("ProjectAssetsFile");
            var restores = string.Equals(Project.GetPropertyValue("UsingMicrosoftNETSdk"), "true", StringComparison.OrdinalIgnoreCase);
            return restores && file.Length > 0 ? PathRules.Absolute(file, Folder) : null;
        }
    }

    public bool LacksAssets => AssetsFile is { } file && !System.IO.File.Exists(file);

    public IEnumerable<string> ReferencedProjects =>
        Project.GetItems("ProjectReference").Select(reference => PathRules.Absolute(reference.EvaluatedInclude, Folder));
}
