namespace Sidecar.Protocol.Answers;

/// <summary>What an answer is worth: which state it came from, and whether anything is missing.</summary>
/// <param name="Snapshot">The state of the workspace that was asked. It only grows.</param>
/// <param name="Complete">Whether every project that could hold an answer was loaded without gaps. An empty list proves absence only then.</param>
public sealed record AnswerInfo(long Snapshot, bool Complete)
{
    /// <summary>Whether it was read from syntax alone, because projects were still being loaded, or must not be; null when the compiler was asked.</summary>
    public bool? Syntactic { get; init; }

    /// <summary>Why the answer is not complete; null when it is.</summary>
    public IReadOnlyList<Gap>? Gaps { get; init; }

    /// <summary>How many gaps there are, when <see cref="Gaps"/> was cut to the budget; null when all are there.</summary>
    public int? GapsCutFrom { get; init; }

    /// <summary>How many entries there are, when this answer does not hold all of them; null when it does.</summary>
    public int? CutFrom { get; init; }

    /// <summary>How many of them come before those in this answer; null for none.</summary>
    public int? Skipped { get; init; }

    /// <summary>How many of them this answer holds; null when it holds all.</summary>
    public int? Shown { get; init; }

    /// <summary>
    /// What the same request is asked with to get those that follow, of the same snapshot; null when none follow, and for what
    /// syntax alone has answered.
    /// </summary>
    public string? Cursor { get; init; }

    /// <summary>How many files were read with the unsaved text that the session gave them; null when none was.</summary>
    public int? Overlays { get; init; }
}
