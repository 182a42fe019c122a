using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Disk;

/// <summary>The files that MSBuild, NuGet and the compiler look for in a folder and in those above it.</summary>
internal static class FoldersAbove
{
    /// <summary>Those that govern a project.</summary>
    public static readonly string[] ForProjects =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "global.json",
        "nuget.config", "NuGet.config", "NuGet.Config",
    ];

    /// <summary>Those that govern a source file; the compiler is told of each that is there.</summary>
    public static readonly string[] ForSources = [".editorconfig", ".globalconfig"];

    /// <summary>All that would govern <paramref name="project"/>, there or not; absolute.</summary>
    public static IEnumerable<string> FilesFor(LoadedProject project) =>
        From(Path.GetDirectoryName(project.File)!).SelectMany(folder => ForProjects.Concat(ForSources), Path.Combine);

    /// <summary>A folder and every one above it, up to the drive's root.</summary>
    public static IEnumerable<string> From(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            yield return at;
    }
}
