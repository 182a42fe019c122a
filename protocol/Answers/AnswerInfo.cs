namespace Sidecar.Protocol.Answers;

/// <summary>What an answer is worth: which state it came from, and whether anything is missing.</summary>
/// <param name="Snapshot">The state of the workspace that was asked. It only grows.</param>
/// <param name="Complete">Whether every project that could hold an answer was loaded without gaps. An empty list proves absence only then.</param>
public sealed record AnswerInfo(long Snapshot, bool Complete)
{
    /// <summary>Whether it was read from syntax alone, because projects were still being loaded; null when the compiler was asked.</summary>
    public bool? Syntactic { get; init; }

    /// <summary>Why the answer is not complete; null when it is.</summary>
    public IReadOnlyList<Gap>? Gaps { get; init; }

    /// <summary>How many entries there are, when the list was cut; null when it is whole.</summary>
    public int? CutFrom { get; init; }

    /// <summary>How many files were read with the unsaved text that the session gave them; null when none was.</summary>
    public int? Overlays { get; init; }
}
