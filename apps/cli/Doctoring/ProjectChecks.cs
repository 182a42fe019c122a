using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Doctoring;

/// <summary>How loading went, project by project.</summary>
internal static class ProjectChecks
{
    /// <summary>The workspace in one line, then whatever is not well in it.</summary>
    public static IEnumerable<Check> Of(ListProjectsResult result, string workspace)
    {
        var opened = result.Opened == "." ? workspace : Path.GetFullPath(result.Opened, workspace);
        var loaded = result.Projects.Count(project => project.State == ProjectState.Loaded);
        yield return new Check("workspace", CheckState.Well, $"{opened}, {loaded} of {Quantity.Of(result.Projects.Count, "project")} loaded");
        foreach (var project in result.Projects.Where(project => project.State != ProjectState.Loaded))
            yield return Of(project);
        var told = result.Projects.Where(project => project.State != ProjectState.Loaded).Select(project => project.File).ToHashSet();
        foreach (var gap in (result.Answer.Gaps ?? []).Where(gap => gap.Project is null || !told.Contains(gap.Project)))
            yield return Of(gap);
    }

    private static Check Of(ProjectSummary project)
    {
        var state = project.State == ProjectState.Skipped ? CheckState.NotApplicable : CheckState.Unwell;
        var name = project.Framework is null ? project.File : $"{project.File} ({project.Framework})";
        return new Check("project", state, $"{name} is {Word(project.State)}: {project.Problem}") { Fix = project.Command };
    }

    private static Check Of(Gap gap) => new(
        "project", gap.Reason is GapReason.ProjectSkipped or GapReason.NotTrusted ? CheckState.NotApplicable : CheckState.Unwell, gap.Message)
    {
        Fix = gap.Command,
    };

    private static string Word(ProjectState state) => state switch
    {
        ProjectState.Partial => "only partly loaded",
        ProjectState.Failed => "not loaded",
        _ => "skipped",
    };
}
