using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What a change of a symbol reaches: how much, and the nearest of each kind in turn, so that the first page has some of each.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Counts">How much in all.</param>
/// <param name="Implementations">What implements, overrides or derives from it.</param>
/// <param name="Users">Of a type, who names it or uses one of its members.</param>
/// <param name="Callers">Who calls it, directly or not.</param>
/// <param name="Tests">The tests that reach it.</param>
/// <param name="Projects">The projects, those with most first.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record AssessImpactResult(
    Resolution Resolution,
    ImpactCounts Counts,
    IReadOnlyList<ReachedSymbol> Implementations,
    IReadOnlyList<ReachedSymbol> Users,
    IReadOnlyList<ReachedSymbol> Callers,
    IReadOnlyList<ReachedSymbol> Tests,
    IReadOnlyList<ReachedProject> Projects,
    AnswerInfo Answer) : IAnswer
{
    /// <summary>Whether more members are reached than were followed, so that the counts are the least there is; null when all were.</summary>
    public bool? Stopped { get; init; }

    /// <summary>How many projects there are, when <see cref="Projects"/> was cut to the budget; null when all are there.</summary>
    public int? ProjectsCutFrom { get; init; }
}
