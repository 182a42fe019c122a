using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Completeness;

/// <summary>Which of a workspace's gaps can make an answer wrong. One that names no project always can.</summary>
/// <param name="holds">Whether one of the project does that is named as answers name it.</param>
internal sealed class GapScope(Func<string, bool> holds)
{
    /// <summary>All can.</summary>
    public static GapScope All { get; } = new(_ => true);

    /// <summary>Those of <paramref name="units"/>, and of all that they reference, loaded or not: what their code means depends on no other.</summary>
    public static GapScope Of(Snapshot snapshot, IEnumerable<ProjectUnit> units)
    {
        var files = References(snapshot, units.Select(unit => unit.Project.Loaded.File));
        return new GapScope(project => files.Contains(WorkspacePath.Expand(snapshot.Target.Root, project)));
    }

    /// <summary>
    /// As for what is said of their code, and those of projects that may use what <paramref name="units"/> declare: they reference one of them, or nobody
    /// knows what they reference.
    /// </summary>
    public static GapScope OfUsers(Snapshot snapshot, IReadOnlyCollection<ProjectUnit> units)
    {
        var (own, declaring) = (Of(snapshot, units), units.Select(unit => unit.Project.Loaded.File).ToHashSet(WorkspacePath.Comparer));
        var loaded = snapshot.Units.All.Select(unit => unit.Project.Loaded.File).ToHashSet(WorkspacePath.Comparer);
        return new GapScope(project => own.Holds(project) || MayUse(WorkspacePath.Expand(snapshot.Target.Root, project)));

        bool MayUse(string file) => !loaded.Contains(file) || References(snapshot, [file]).Overlaps(declaring);
    }

    /// <summary><paramref name="whole"/> with those gaps only that count here.</summary>
    public AnswerInfo Of(AnswerInfo whole)
    {
        if (whole.Gaps is not { } gaps)
            return whole;
        Gap[] left = [.. gaps.Where(gap => gap.Project is not { } project || Holds(project))];
        return whole with { Complete = left.Length == 0, Gaps = left.Length == 0 ? null : left };
    }

    private bool Holds(string project) => holds(project);

    private static HashSet<string> References(Snapshot snapshot, IEnumerable<string> files)
    {
        var told = snapshot.Projects.SelectMany(project => project.Loaded.ReferencedProjects, (project, used) => (User: project.Loaded.File, Used: used));
        var compiled = snapshot.Units.All.SelectMany(unit => unit.Parts.References, (unit, r) => (User: unit.Project.Loaded.File, Used: r.Unit.Project.Loaded.File));
        var used = told.Concat(compiled).ToLookup(pair => pair.User, pair => pair.Used, WorkspacePath.Comparer);
        return Reach.Of(files, file => used[file], WorkspacePath.Comparer);
    }
}
