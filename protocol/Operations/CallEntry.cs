using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>One member in a tree of calls. Those below it follow it, one deeper.</summary>
/// <param name="Depth">How many calls it is away from the symbol that was asked about, from 1.</param>
/// <param name="Symbol">Which; calls in lambdas and local functions are those of the member around them.</param>
/// <param name="Sites">Where it calls, or is called by, the member one above in the tree, by file and line; the first of many.</param>
public sealed record CallEntry(int Depth, SymbolSummary Symbol, IReadOnlyList<CallSite> Sites)
{
    /// <summary>How many sites there are, when not all are shown; else null.</summary>
    public int? SiteCount { get; init; }

    /// <summary>Whether the initializer of the field or property is meant, which runs when its type is created.</summary>
    public bool? Initializer { get; init; }

    /// <summary>For a member that may run instead of the one above in the tree, what it is to that; else null.</summary>
    public ImplementationKind? Instead { get; init; }

    /// <summary>Why nothing is below it, when that is not for a lack of calls; else null.</summary>
    public Repetition? Repeated { get; init; }
}
