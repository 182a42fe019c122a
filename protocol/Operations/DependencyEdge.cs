namespace Sidecar.Protocol.Operations;

/// <summary>That one node depends on another.</summary>
/// <param name="From">The name of the one that depends.</param>
/// <param name="To">The name of what it depends on.</param>
/// <param name="Weight">Of namespaces, how many pairs of a type and another that it uses; of projects 1.</param>
public sealed record DependencyEdge(string From, string To, int Weight)
{
    /// <summary>True where the project references the other one only through a third; null elsewhere.</summary>
    public bool? Transitive { get; init; }
}
