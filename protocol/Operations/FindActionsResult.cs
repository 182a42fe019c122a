using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Fixes and refactorings.</summary>
/// <param name="Resolution">How the place was understood.</param>
/// <param name="Actions">Those that are offered: fixes before refactorings, those of the severest diagnostics first. Previewed, the one that is.</param>
/// <param name="Answer">What the answer is worth; previewed, it counts lines.</param>
public sealed record FindActionsResult(Resolution Resolution, IReadOnlyList<OfferedAction> Actions, AnswerInfo Answer) : IAnswer
{
    /// <summary>What the action would change, file by file; null when no preview was asked for.</summary>
    public IReadOnlyList<FileChange>? Changes { get; init; }

    /// <summary>What the preview does not show, or why there is nothing; null when there is nothing to say.</summary>
    public string? Note { get; init; }
}
