using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="ListProjects"/>.</summary>
public static class ListProjectsQuery
{
    /// <summary>Every project of the workspace, loaded or not.</summary>
    public static ListProjectsResult Run(Snapshot snapshot, ListProjects request) => Page.Of(snapshot, request).Cut(
        snapshot.Projects,
        project => Summarize(snapshot, project, request),
        (projects, answer) => new ListProjectsResult(snapshot.Shorten(snapshot.Target.Opened), projects, answer));

    private static ProjectSummary Summarize(Snapshot snapshot, WorkspaceProject project, ListProjects request)
    {
        var unit = snapshot.Units.All.FirstOrDefault(unit => unit.Project.Loaded.File == project.Loaded.File && unit.Project.Loaded.Framework == project.Loaded.Framework);
        var references = unit?.Parts.References
            .Select(r => Path.GetFileNameWithoutExtension(r.Unit.Project.Loaded.File))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var loaded = project.Loaded;
        var restored = snapshot.Context.Assets.Of(loaded);
        ProjectPackage[] packages = [.. restored?.Packages.Where(package => package.Transitive != true || request.Transitive == true) ?? []];
        return new ProjectSummary(Path.GetFileNameWithoutExtension(loaded.File), snapshot.Shorten(loaded.File), loaded.State)
        {
            Framework = loaded.Framework,
            Documents = unit?.Files.Length,
            References = references is null or [] ? null : references,
            OutputType = unit is null ? null : OutputTypeOf(unit.Input.Options.OutputKind),
            Packages = packages is [] ? null : packages,
            RestoreMessages = restored is null or { Messages: [] } ? null : restored.Messages,
            Problem = loaded.Problem,
            Command = loaded.Command,
        };
    }

    private static string OutputTypeOf(OutputKind kind) => kind switch
    {
        OutputKind.ConsoleApplication => "exe",
        OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication => "winexe",
        OutputKind.NetModule => "module",
        _ => "library",
    };
}
