using Microsoft.CodeAnalysis;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Inheritance;

/// <summary>A type or member that implements, overrides or derives from another.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="How">What it is to the other.</param>
/// <param name="Distance">How many steps of inheritance are between them.</param>
internal sealed record FoundImplementation(MergedSymbol Symbol, ImplementationKind How, int Distance)
{
    /// <summary>The next symbol on the way to the other; null when there is none between.</summary>
    public ISymbol? Through { get; init; }

    /// <summary>The type that implements an interface with this inherited member; null when the member's own does.</summary>
    public ISymbol? For { get; init; }
}
