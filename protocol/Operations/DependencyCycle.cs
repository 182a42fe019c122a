namespace Sidecar.Protocol.Operations;

/// <summary>Nodes of which each depends on every other, directly or through others of them.</summary>
/// <param name="Members">All of them, by name.</param>
/// <param name="Shortest">The shortest way around: each depends on the next, and the last on the first.</param>
public sealed record DependencyCycle(IReadOnlyList<string> Members, IReadOnlyList<string> Shortest)
{
    /// <summary>How many members there are, when not all are listed; null when they are.</summary>
    public int? MembersCutFrom { get; init; }
}
