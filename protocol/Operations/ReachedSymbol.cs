using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A symbol that a change reaches.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="Distance">How many steps away, from 1.</param>
public sealed record ReachedSymbol(SymbolSummary Symbol, int Distance)
{
    /// <summary>The id of the symbol through which it is reached, one step nearer; null at distance 1.</summary>
    public string? Through { get; init; }
}
