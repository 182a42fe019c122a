using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A type or member in a hierarchy. What is beyond it follows it, one deeper.</summary>
/// <param name="Depth">How many steps it is away from the symbol that was asked about, from 1.</param>
/// <param name="Symbol">Which; a constructed type as it is written, with the id of its definition.</param>
/// <param name="How">What the lower one of this step is to the upper one.</param>
public sealed record HierarchyEntry(int Depth, SymbolSummary Symbol, ImplementationKind How)
{
    /// <summary>The id of a symbol of an assembly that is between the two; null when none is.</summary>
    public string? Through { get; init; }

    /// <summary>The target frameworks in which this is so, when the project has others; else null.</summary>
    public IReadOnlyList<string>? Frameworks { get; init; }

    /// <summary>Why nothing is beyond it, when that stands below another entry of the same; else null.</summary>
    public Repetition? Repeated { get; init; }
}
