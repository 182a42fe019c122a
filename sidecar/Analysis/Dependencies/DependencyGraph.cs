using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>What depends on what.</summary>
/// <param name="level">Which kind of graph it is.</param>
/// <param name="nodes">All nodes, in any order; each end of an edge is one of them.</param>
/// <param name="edges">All edges, in any order, each once.</param>
internal sealed class DependencyGraph(DependencyLevel level, IEnumerable<DependencyNode> nodes, IEnumerable<DependencyEdge> edges)
{
    private readonly Lazy<IReadOnlyList<DependencyCycle>> _cycles = new(() => DependencyCycles.In(edges));

    /// <summary>Which kind of graph it is.</summary>
    public DependencyLevel Level { get; } = level;

    /// <summary>All nodes, by name.</summary>
    public IReadOnlyList<DependencyNode> Nodes { get; } = [.. nodes.OrderBy(node => node.Name, StringComparer.Ordinal)];

    /// <summary>The heaviest first, of equal ones direct references first, then by name.</summary>
    public IReadOnlyList<DependencyEdge> Edges { get; } =
    [
        .. edges.OrderByDescending(edge => edge.Weight)
            .ThenBy(edge => edge.Transitive == true)
            .ThenBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal),
    ];

    /// <summary>Where it goes in a circle.</summary>
    public IReadOnlyList<DependencyCycle> Cycles => _cycles.Value;
}
