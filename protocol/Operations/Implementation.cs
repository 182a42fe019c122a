using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A type or member that implements, overrides or derives from another.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="How">What it is to the other.</param>
public sealed record Implementation(SymbolSummary Symbol, ImplementationKind How)
{
    /// <summary>Whether it has no code of its own, so that what derives from it has to have it.</summary>
    public bool? Abstract { get; init; }

    /// <summary>The id of the next symbol on the way to the other; null when there is none between.</summary>
    public string? Through { get; init; }

    /// <summary>The id of the type that implements the interface with this member, when that inherits it; null when the member's own type does.</summary>
    public string? For { get; init; }

    /// <summary>The target frameworks in which it is one, when its project has others; else null.</summary>
    public IReadOnlyList<string>? Frameworks { get; init; }
}
