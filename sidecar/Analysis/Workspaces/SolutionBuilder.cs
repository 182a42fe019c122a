using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Turns what a loader told into Roslyn projects: the compiler's own arguments, references to other projects mapped.</summary>
public sealed class SolutionBuilder
{
    private readonly MetadataReferences _references = new();
    private readonly GeneratorLoader _generators = new();
    private readonly MefHostServices _services = MefHostServices.Create(
        MefHostServices.DefaultAssemblies.Where(IsForCSharp));

    /// <summary>The first snapshot of a workspace whose projects are <paramref name="loaded"/>.</summary>
    public Snapshot Build(long id, WorkspaceTarget target, IReadOnlyList<LoadedProject> loaded)
    {
        var ordered = loaded.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Framework, StringComparer.Ordinal);
        ImmutableArray<WorkspaceProject> projects =
            [.. ordered.Select(p => new WorkspaceProject(p, NewId(p), new SourceMatcher(p.Globs)))];
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        gaps.AddRange(projects.Select(p => LoadGaps.Of(target.Root, p.Loaded)).OfType<Gap>());
        var outputs = OutputMap(projects);
        var infos = projects.Where(p => p.Id is not null)
            .Select(p => new ProjectInfoBuilder(p, outputs, _references, _generators, gaps, target.Root).Build());
        var workspace = new AdhocWorkspace(_services);
        var solution = workspace.AddSolution(
            SolutionInfo.Create(SolutionId.CreateNewId(), VersionStamp.Default, target.Opened, WithoutCycles(infos)));
        return new Snapshot(id, target, solution, projects, [.. gaps.Distinct()], FileGaps: [])
        {
            Generators = _generators.Failures,
        };
    }

    // Visual Basic's services would be composed at every start and never used.
    private static bool IsForCSharp(System.Reflection.Assembly assembly) =>
        assembly.GetName().Name is "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces";

    private static ProjectId? NewId(LoadedProject project) =>
        project.Arguments.Count > 0 ? ProjectId.CreateNewId(project.File) : null;

    private static Dictionary<string, ProjectId> OutputMap(ImmutableArray<WorkspaceProject> projects)
    {
        var map = new Dictionary<string, ProjectId>(WorkspacePath.Comparer);
        foreach (var project in projects)
            foreach (var output in project.Loaded.Outputs)
                if (project.Id is not null)
                    map.TryAdd(output, project.Id);
        return map;
    }

    // Roslyn refuses a solution in which projects reference each other in a circle; MSBuild does too, but here the
    // other projects have to work all the same.
    private static IEnumerable<ProjectInfo> WithoutCycles(IEnumerable<ProjectInfo> infos)
    {
        var all = infos.ToDictionary(info => info.Id);
        foreach (var info in all.Values)
            yield return info.WithProjectReferences(
                info.ProjectReferences.Where(r => all.ContainsKey(r.ProjectId) && !Reaches(all, r.ProjectId, info.Id, [])));
    }

    private static bool Reaches(Dictionary<ProjectId, ProjectInfo> all, ProjectId from, ProjectId to, HashSet<ProjectId> seen) =>
        from == to || (seen.Add(from) && all.TryGetValue(from, out var info)
            && info.ProjectReferences.Any(r => Reaches(all, r.ProjectId, to, seen)));
}
