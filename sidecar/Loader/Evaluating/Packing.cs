using Microsoft.Build.Evaluation;

namespace Sidecar.Loader.Evaluating;

/// <summary>
/// Whether a project is made a package for others. To the SDK nearly every library could be, so it counts what somebody wrote: that it is,
/// or something that only a package has.
/// </summary>
internal static class Packing
{
    private static readonly string[] OfPackages =
    [
        "IsPackable", "GeneratePackageOnBuild", "PackageId", "Description", "PackageDescription", "PackageTags", "PackageIcon", "PackageReadmeFile",
        "PackageProjectUrl", "PackageLicenseExpression", "PackageLicenseFile", "PackageReleaseNotes", "PackageType",
    ];

    /// <summary>Whether <paramref name="project"/>, or a file of the user's that it imports, says so.</summary>
    public static bool IsSaidBy(Project project, List<string> fixedFolders) =>
        !string.Equals(project.GetPropertyValue("IsPackable"), "false", StringComparison.OrdinalIgnoreCase)
        && OfPackages.Any(name => project.GetProperty(name) is { EvaluatedValue.Length: > 0, Xml.ContainingProject: var file } && !InputFiles.IsFixed(file.FullPath, fixedFolders));
}
