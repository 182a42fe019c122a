using Sidecar.Loader.Building;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Restoring;
using Sidecar.Loader.Sdks;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Reporting;

/// <summary>Says what came of a project.</summary>
internal static class ProjectReport
{
    /// <summary>A project that is not even built, for it has to be restored first.</summary>
    public static LoadedProject Unrestored(EvaluatedTarget target) =>
        new(target.File, ProjectState.Partial) { NotRestored = true };

    /// <param name="target">The project.</param>
    /// <param name="restore">Whether it is restored.</param>
    /// <param name="outcome">What its build gave.</param>
    /// <param name="prevention">Why it cannot be restored; null when it can, or when nobody has tried.</param>
    /// <param name="sdk">What evaluated it.</param>
    public static LoadedProject Of(
        EvaluatedTarget target, RestoreState restore, BuildOutcome outcome, BuildProblem? prevention, RegisteredSdk sdk)
    {
        var notRestored = restore != RestoreState.Restored || outcome.NeedsRestore;
        var fixedFolders = InputFiles.FixedFolders(target.Project, sdk);
        var absent = AbsentFiles.Of(target, fixedFolders);
        IReadOnlyList<string> inputs = target.AssetsFile is { } assets ? [.. target.Inputs, assets] : target.Inputs;
        return new LoadedProject(target.File, StateOf(outcome, notRestored))
        {
            Framework = target.Framework,
            Problem = prevention is null ? ProblemOf(target, restore, outcome) : Remedy.Explain(prevention),
            Command = CommandOf(target, notRestored, prevention, outcome),
            NotRestored = notRestored,
            Arguments = outcome.Arguments,
            Outputs = OutputFiles.Of(target),
            Inputs = inputs,
            InputsWritten = InputFiles.WrittenWhenRead(target.Project, inputs),
            Globs = SourceGlobs.Of(target),
            OtherPatterns = OtherPatterns.Of(target.Project, fixedFolders),
            AbsentInputs = [.. absent.Absent],
            ImportPatterns = [.. absent.Patterns],
            ReferencedProjects = [.. target.ReferencedProjects.Distinct(PathRules.Comparer)],
            IsTest = target.IsTest,
            IsPacked = Packing.IsSaidBy(target.Project, fixedFolders),
            Uncertain = notRestored || outcome.Arguments.Count == 0 || outcome.Problems.Any(problem => !CausedByInput(problem)),
        };
    }

    private static ProjectState StateOf(BuildOutcome outcome, bool notRestored)
    {
        if (outcome.Arguments.Count == 0)
            return ProjectState.Failed;
        return notRestored || outcome.Problems.Count > 0 ? ProjectState.Partial : ProjectState.Loaded;
    }

    private static string? ProblemOf(EvaluatedTarget target, RestoreState restore, BuildOutcome outcome)
    {
        if (restore == RestoreState.Missing)
            return $"Packages are not restored: {target.AssetsFile} does not exist.";
        if (outcome.Problems.Count > 0)
            return Remedy.Explain(outcome.Problems[0]);
        if (restore == RestoreState.Changed)
            return "References have changed since packages were restored.";
        return outcome.Arguments.Count > 0 ? null : "The build gave no compiler arguments, and no error.";
    }

    // Assemblies and projects that are not there: both are looked for again when they come.
    private static bool CausedByInput(BuildProblem problem) => problem.Code is "MSB3245" or "MSB9008";

    private static string? CommandOf(
        EvaluatedTarget target, bool notRestored, BuildProblem? prevention, BuildOutcome outcome)
    {
        if (prevention is not null)
            return Remedy.For(prevention.Code, target.File);
        if (notRestored)
            return Remedy.Restore(target.File);
        return outcome.Problems
            .Select(problem => Remedy.For(problem.Code, target.File))
            .FirstOrDefault(command => command is not null);
    }
}
