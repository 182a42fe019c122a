using Microsoft.Build.Evaluation;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Evaluating;

/// <summary>The files an evaluation read that a user or a restore may change.</summary>
internal static class InputFiles
{
    public static IReadOnlyList<string> Of(Project project, RegisteredSdk sdk)
    {
        var fixedFolders = FixedFolders(project, sdk);
        return project.Imports
            .Select(import => import.ImportedProject.FullPath)
            .Where(file => file.Length > 0 && !fixedFolders.Exists(folder => PathRules.IsInside(file, folder)))
            .Prepend(project.FullPath)
            .Distinct(PathRules.Comparer)
            .ToList();
    }

    private static List<string> FixedFolders(Project project, RegisteredSdk sdk) =>
    [
        sdk.InstallationFolder,
        .. $"{project.GetPropertyValue("NuGetPackageRoot")};{project.GetPropertyValue("NuGetPackageFolders")}"
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Path.GetFullPath),
    ];
}
