namespace Sidecar.Protocol.Answers;

/// <summary>Something that an answer could not take into account.</summary>
/// <param name="Reason">The kind of gap.</param>
/// <param name="Message">What is missing, for a person.</param>
public sealed record Gap(GapReason Reason, string Message)
{
    /// <summary>The project concerned, relative to the workspace's root; null when it is none in particular.</summary>
    public string? Project { get; init; }

    /// <summary>The command that would mend it; null when none is known.</summary>
    public string? Command { get; init; }
}
