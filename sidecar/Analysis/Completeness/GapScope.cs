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
        var files = ProjectReferences.Of(snapshot).WithUsed(units.Select(unit => unit.Project.Loaded.File));
        return new GapScope(project => files.Contains(WorkspacePath.Expand(snapshot.Target.Root, project)));
    }

    /// <summary>
    /// As for what is said of their code, and those of projects that may use what <paramref name="units"/> declare: they reference one of them, or nobody
    /// knows what they reference.
    /// </summary>
    public static GapScope OfUsers(Snapshot snapshot, IReadOnlyCollection<ProjectUnit> units)
    {
        var references = ProjectReferences.Of(snapshot);
        var declaring = units.Select(unit => unit.Project.Loaded.File).ToArray();
        var (own, users) = (references.WithUsed(declaring), references.WithUsers(declaring));
        var loaded = snapshot.Units.All.Select(unit => unit.Project.Loaded.File).ToHashSet(WorkspacePath.Comparer);
        return new GapScope(project => MayCount(WorkspacePath.Expand(snapshot.Target.Root, project)));

        bool MayCount(string file) => own.Contains(file) || users.Contains(file) || !loaded.Contains(file);
    }

    /// <summary><paramref name="whole"/> with those gaps only that count here.</summary>
    public AnswerInfo Of(AnswerInfo whole)
    {
        if (whole.Gaps is not { } gaps)
            return whole;
        Gap[] left = [.. gaps.Where(gap => gap.Project is not { } project || holds(project))];
        return whole with { Complete = left.Length == 0, Gaps = left.Length == 0 ? null : left };
    }
}
