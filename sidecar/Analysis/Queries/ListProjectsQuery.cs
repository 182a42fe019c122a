using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="ListProjects"/>.</summary>
public static class ListProjectsQuery
{
    /// <summary>Every project of the workspace, loaded or not.</summary>
    public static ListProjectsResult Run(Snapshot snapshot) =>
        new(snapshot.Shorten(snapshot.Target.Opened), [.. snapshot.Projects.Select(p => Summarize(snapshot, p))], snapshot.Describe());

    private static ProjectSummary Summarize(Snapshot snapshot, WorkspaceProject project)
    {
        var roslyn = project.Id is null ? null : snapshot.Solution.GetProject(project.Id);
        var references = roslyn?.ProjectReferences
            .Select(r => snapshot.Solution.GetProject(r.ProjectId)?.FilePath)
            .OfType<string>()
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var loaded = project.Loaded;
        return new ProjectSummary(Path.GetFileNameWithoutExtension(loaded.File), snapshot.Shorten(loaded.File), loaded.State)
        {
            Framework = loaded.Framework,
            Documents = roslyn?.DocumentIds.Count,
            References = references is null or [] ? null : references,
            Problem = loaded.Problem,
            Command = loaded.Command,
        };
    }
}
