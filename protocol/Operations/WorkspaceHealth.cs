namespace Sidecar.Protocol.Operations;

/// <summary>How a workspace is.</summary>
/// <param name="Root">The folder that relative paths start from, absolute.</param>
/// <param name="Opened">What was opened, relative to the root; <c>.</c> while that is not known.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Snapshot">The current state's id; 0 before the first.</param>
public sealed record WorkspaceHealth(string Root, string Opened, WorkspaceState State, long Snapshot)
{
    /// <summary>Whether everything that the next questions and the next start can use has been computed.</summary>
    public bool Warm { get; init; }

    /// <summary>Whether it learns of changes on disk while nobody asks. If not, answers are as fresh.</summary>
    public bool Watching { get; init; }

    /// <summary>How many watches that takes.</summary>
    public int Watches { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Problem { get; init; }
}
