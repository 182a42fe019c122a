using Microsoft.Build.Evaluation;
using Sidecar.Loader.Sdks;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Evaluating;

/// <summary>The files an evaluation read, told apart by who may change them.</summary>
internal static class InputFiles
{
    /// <summary>Those that a user or a restore may change, the project first.</summary>
    public static IReadOnlyList<string> Of(Project project, RegisteredSdk sdk)
    {
        var fixedFolders = FixedFolders(project, sdk);
        return Imported(project)
            .Where(file => !IsFixed(file, fixedFolders))
            .Prepend(project.FullPath)
            .Distinct(PathRules.Comparer)
            .ToList();
    }

    /// <summary>Those that came with the SDK or with a package.</summary>
    public static IEnumerable<string> FixedOf(Project project, RegisteredSdk sdk)
    {
        var fixedFolders = FixedFolders(project, sdk);
        return Imported(project).Where(file => IsFixed(file, fixedFolders));
    }

    /// <summary>When each of <paramref name="files"/> was last written, as the evaluation found it, in UTC ticks; of what it did not read itself, whether it is there.</summary>
    public static IReadOnlyList<long> WrittenWhenRead(Project project, IReadOnlyList<string> files)
    {
        var roots = project.Imports.Select(import => import.ImportedProject).Prepend(project.Xml).DistinctBy(root => root.FullPath, PathRules.Comparer);
        var written = roots.ToDictionary(
            root => root.FullPath, root => root.LastWriteTimeWhenRead.ToUniversalTime().Ticks, PathRules.Comparer);
        return [.. files.Select(file => written.TryGetValue(file, out var time) ? time : File.Exists(file) ? LoadedProject.WasThere : 0)];
    }

    /// <summary>The folders of the SDK and of packages, absolute.</summary>
    public static List<string> FixedFolders(Project project, RegisteredSdk sdk) =>
    [
        sdk.InstallationFolder,
        AppContext.BaseDirectory,
        .. $"{project.GetPropertyValue("NuGetPackageRoot")};{project.GetPropertyValue("NuGetPackageFolders")}"
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Path.GetFullPath),
    ];

    /// <summary>Whether a file lies in one of <see cref="FixedFolders"/>.</summary>
    public static bool IsFixed(string file, List<string> fixedFolders) =>
        fixedFolders.Exists(folder => PathRules.IsInside(file, folder));

    private static IEnumerable<string> Imported(Project project) =>
        project.Imports.Select(import => import.ImportedProject.FullPath).Where(file => file.Length > 0);
}
