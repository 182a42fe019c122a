using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Workspaces;

/// <summary>What a project's loading leaves open.</summary>
internal static class ProjectGaps
{
    /// <summary>The gap that <paramref name="project"/> leaves; null when it was loaded whole.</summary>
    public static Gap? Of(string root, LoadedProject project)
    {
        if (project.State == ProjectState.Loaded)
            return null;
        var file = WorkspacePath.Shorten(root, project.File);
        return new Gap(ReasonOf(project), $"{file}: {project.Problem ?? "not loaded whole"}")
        {
            Project = file,
            Command = project.Command,
        };
    }

    private static GapReason ReasonOf(LoadedProject project) => project.State switch
    {
        _ when project.NotRestored => GapReason.NotRestored,
        ProjectState.Skipped => GapReason.ProjectSkipped,
        _ => GapReason.ProjectFailed,
    };
}
