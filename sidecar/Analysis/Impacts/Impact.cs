using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Impacts;

/// <summary>All that a change of a symbol reaches.</summary>
/// <param name="Implementations">What implements, overrides or derives from it.</param>
/// <param name="Users">Of a type, who names it or uses one of its members.</param>
/// <param name="Callers">Who calls it, or its users.</param>
/// <param name="Tests">The tests among these, and those whose set-up is.</param>
/// <param name="IsStopped">Whether there is more than was followed.</param>
internal sealed record Impact(IReadOnlyList<Reached> Implementations, IReadOnlyList<Reached> Users, IReadOnlyList<Reached> Callers, IReadOnlyList<Reached> Tests, bool IsStopped)
{
    /// <summary>The projects, those with most first.</summary>
    public IReadOnlyList<ReachedProject> Projects { get; } = ReachedProjects.Of(
        Users.Concat(Callers).Concat(Implementations).Concat(Tests).Select(one => one.Member), Tests.Select(test => test.Member));

    /// <summary>How much.</summary>
    public ImpactCounts Counts => new(Implementations.Count, Users.Count, Callers.Count, Tests.Count, Projects.Count);
}
