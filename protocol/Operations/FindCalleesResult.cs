using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What a symbol calls, as a tree.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Callees">In the order of the code, each followed by what it calls itself, one deeper.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindCalleesResult(Resolution Resolution, IReadOnlyList<CallEntry> Callees, AnswerInfo Answer) : IAnswer
{
    /// <summary>How many members of assemblies are called, when these were not asked for; null when none is.</summary>
    public int? Outside { get; init; }

    /// <summary>Whether there are more members than were followed, so that what the farthest call is missing; null when all were.</summary>
    public bool? Stopped { get; init; }
}
