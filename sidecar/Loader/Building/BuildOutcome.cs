using Sidecar.Loader.Reporting;

namespace Sidecar.Loader.Building;

/// <summary>What a design-time build gave.</summary>
/// <param name="Arguments">The compiler's arguments; empty when the build did not get so far.</param>
/// <param name="Problems">What went wrong, in the order it was logged.</param>
internal sealed record BuildOutcome(IReadOnlyList<string> Arguments, IReadOnlyList<BuildProblem> Problems)
{
    public bool NeedsRestore => Problems.Any(problem => Remedy.IsRestore(problem.Code));
}
