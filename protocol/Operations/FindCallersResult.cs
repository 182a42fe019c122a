using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What calls a symbol, as a tree.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Callers">Each followed by its own callers, one deeper.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindCallersResult(Resolution Resolution, IReadOnlyList<CallEntry> Callers, AnswerInfo Answer) : IAnswer
{
    /// <summary>Members through which calls can reach those of the tree, and which were not followed; null when there are none.</summary>
    public IReadOnlyList<SymbolSummary>? Unfollowed { get; init; }

    /// <summary>How many such members there are, when <see cref="Unfollowed"/> was cut to the budget; null when all are there.</summary>
    public int? UnfollowedCutFrom { get; init; }

    /// <summary>Whether there are more members than were followed, so that callers of the farthest are missing; null when all were.</summary>
    public bool? Stopped { get; init; }
}
