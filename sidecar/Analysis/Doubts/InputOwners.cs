using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Doubts;

/// <summary>Finds the projects whose evaluation read a file, looked for it, or would take it in.</summary>
internal static class InputOwners
{
    /// <summary>Their files, absolute; null when it may concern every project.</summary>
    /// <param name="snapshot">The projects as they were evaluated.</param>
    /// <param name="path">What is another than it was then, has come or is gone: a file, or a pattern of imports; absolute.</param>
    public static IReadOnlyList<string>? Of(Snapshot snapshot, string path)
    {
        var name = Path.GetFileName(path);
        // It may choose another SDK.
        if (name == "global.json")
            return null;
        var folder = Path.GetDirectoryName(path)!;
        var owners = snapshot.Projects.Where(project => IsInput(project.Loaded, path, folder, name)).Select(project => project.Loaded.File)
            .Concat(snapshot.Units.All.Where(unit => IsInput(unit, path, folder, name)).Select(unit => unit.Project.Loaded.File))
            .Distinct(WorkspacePath.Comparer).ToArray();
        return owners.Length == 0 ? null : owners;
    }

    private static bool IsInput(LoadedProject project, string path, string folder, string name) =>
        WorkspacePath.Comparer.Equals(project.File, path)
        || project.Inputs.Concat(project.AbsentInputs).Concat(project.ImportPatterns).Contains(path, WorkspacePath.Comparer)
        || ((FoldersAbove.ForProjects.Contains(name, WorkspacePath.Comparer) || FoldersAbove.ForSources.Contains(name)) && WorkspacePath.IsBelow(project.File, folder))
        || FileNamePatterns.Of(project).Any(pattern => pattern.IsMatch(folder, name));

    // The compiler is told of each configuration file above a source; what lies beside a generator, it may load.
    private static bool IsInput(ProjectUnit unit, string path, string folder, string name) =>
        (FoldersAbove.ForSources.Contains(name) && unit.Files.Any(file => WorkspacePath.IsBelow(file.Path, folder)))
        || unit.Input.References.Any(reference => WorkspacePath.Comparer.Equals(reference.Reference, path))
        || unit.Input.Analyzers.Any(analyzer => WorkspacePath.Comparer.Equals(Path.GetDirectoryName(analyzer), folder));
}
