using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Doubts;

/// <summary>Which questions have the same answer before and after a load that is under way.</summary>
internal static class CertainAnswers
{
    /// <summary>
    /// Whether the projects that compile the file at <paramref name="path"/>, and all that these reference, are certain to come out of
    /// the load as they are in <paramref name="snapshot"/>, with no project more that compiles it. Where that is not certain, it is not so.
    /// </summary>
    /// <param name="snapshot">All files as they are now, the projects as they were evaluated before.</param>
    /// <param name="doubted">The projects that may come out otherwise.</param>
    /// <param name="possible">What each of the projects that have changed may take in now.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="isFixed">Whether an assembly belongs to the SDK or to a package, so that no project builds it.</param>
    public static bool Covers(
        Snapshot snapshot, DoubtedProjects doubted, Func<WorkspaceProject, PossibleSources> possible, string path, Func<string, bool> isFixed)
    {
        var units = snapshot.Units.Of(path);
        if (doubted.AreAll || units.Count == 0 || units.Any(unit => doubted.Files.Contains(unit.Project.Loaded.File)))
            return false;
        var known = snapshot.Projects.Select(project => project.Loaded.File).ToHashSet(WorkspacePath.Comparer);
        return !snapshot.FileGaps.Any(gap => IsOfDoubted(snapshot, doubted, gap.Path))
            && !snapshot.Gaps.Any(gap => IsOfDoubted(snapshot, doubted, gap))
            && Reach.Of(units, unit => unit.Parts.References.Select(reference => reference.Unit)).All(unit => unit.Parts.Assemblies.All(assembly => isFixed(assembly.File.Path)))
            && !snapshot.Projects.Where(project => doubted.Changed.Contains(project.Loaded.File)).Any(project => possible(project).MayHold(path, known));
    }

    // What an answer lacks because of a project that is being loaded again, it may lack no more.
    private static bool IsOfDoubted(Snapshot snapshot, DoubtedProjects doubted, Gap gap) =>
        gap.Reason != GapReason.FileUnreadable
        && (gap.Project is not { } project || doubted.Files.Contains(WorkspacePath.Expand(snapshot.Target.Root, project)));

    private static bool IsOfDoubted(Snapshot snapshot, DoubtedProjects doubted, string path) =>
        snapshot.Units.All.Any(unit => doubted.Files.Contains(unit.Project.Loaded.File) && unit.Reads(path));
}
