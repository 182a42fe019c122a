using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A graph of dependencies. Cut to a page, it holds the heaviest edges and the nodes that they have.</summary>
/// <param name="Nodes">What depends and is depended on, by name; what has no edge is on the first page. Empty where <see cref="Text"/> says it.</param>
/// <param name="Edges">The heaviest first, of equal ones direct references first, then by name. Empty where <see cref="Text"/> says it.</param>
/// <param name="Cycles">Where dependencies go in a circle, in the whole graph: those with the most members first.</param>
/// <param name="Answer">What the answer is worth. It counts edges.</param>
public sealed record FindDependenciesResult(
    IReadOnlyList<DependencyNode> Nodes, IReadOnlyList<DependencyEdge> Edges, IReadOnlyList<DependencyCycle> Cycles, AnswerInfo Answer) : IAnswer
{
    /// <summary>How many nodes the graph has, when not all are here; null when they are.</summary>
    public int? NodesCutFrom { get; init; }

    /// <summary>How many cycles there are, when not all are here; null when they are.</summary>
    public int? CyclesCutFrom { get; init; }

    /// <summary>Nodes and edges in the form that was asked for; null for <see cref="GraphFormat.Data"/>.</summary>
    public string? Text { get; init; }
}
