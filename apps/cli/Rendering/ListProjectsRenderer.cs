using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class ListProjectsRenderer : RendererOf<ListProjectsResult>
{
    protected override Finding Find(ListProjectsResult result) => new(result.Projects.Count);

    protected override void Write(ListProjectsResult result, Page page)
    {
        var columns = new Columns();
        foreach (var project in result.Projects)
            columns.Add(
                new Piece(project.Name, Tint.Strong),
                State(project.State),
                project.Framework ?? "-",
                project.Documents is { } documents ? Quantity.Of(documents, "file") : "-",
                new Piece(page.Paths.Of(project.File), Tint.Path));
        columns.WriteTo(page);
        WritePackages(result.Projects, page);
        var projects = result.Answer.CutFrom is null
            ? Quantity.Of(result.Projects.Select(p => p.File).Distinct().Count(), "project")
            : CutText.Of(result.Answer, result.Projects.Count, "project");
        page.Line($"{projects} {Origin(result.Opened, page)}");
        // What makes the answer incomplete is told of every answer; here is the rest.
        var told = (result.Answer.Gaps ?? []).Select(g => g.Project).ToHashSet();
        foreach (var project in result.Projects)
            foreach (var message in project.RestoreMessages ?? [])
                page.Line(new Piece($"{project.Name}: ", Tint.Warning), $"{message.Code}: {message.Message}");
        foreach (var project in result.Projects.Where(p => p.Problem is not null && !told.Contains(p.File)))
            page.Line(new Piece($"{project.Name}: ", Tint.Warning), project.Problem!, project.Command is null ? "" : $"; run: {project.Command}");
    }

    private static void WritePackages(IEnumerable<ProjectSummary> projects, Page page)
    {
        foreach (var project in projects.Where(p => p.Packages is not null))
        {
            page.Line(new Piece(project.Name, Tint.Strong), $" {project.Framework}");
            var columns = new Columns();
            foreach (var package in project.Packages!)
                columns.Add(package.Name, package.Resolved ?? "not found", new Piece(Note(package), Tint.Faint));
            columns.WriteTo(page, indent: 2);
        }
    }

    private static string Note(ProjectPackage package) => package switch
    {
        { Transitive: true } => "through others",
        { Asked: { } asked } when asked != package.Resolved => $"asked for {asked}",
        _ => "",
    };

    private static string Origin(string opened, Page page) =>
        opened == "." ? "found in a folder without a solution" : "of " + page.Paths.Of(opened);

    private static Piece State(ProjectState state) => state switch
    {
        ProjectState.Loaded => new("loaded", Tint.Good),
        ProjectState.Partial => new("partial", Tint.Warning),
        ProjectState.Failed => new("failed", Tint.Error),
        _ => new("skipped", Tint.Faint),
    };
}
