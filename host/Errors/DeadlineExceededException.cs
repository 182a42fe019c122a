namespace Sidecar.Host;

/// <summary>Neither an answer nor progress came in time. The request is cancelled.</summary>
public sealed class DeadlineExceededException : SidecarException
{
    internal DeadlineExceededException(string operation, TimeSpan deadline)
        : base($"'{operation}' was not answered within {deadline.TotalSeconds:0.###} s. "
            + "Ask for less, or allow more with SidecarHostOptions.Deadline or CallOptions.Deadline.") =>
        Deadline = deadline;

    /// <summary>The time that was allowed.</summary>
    public TimeSpan Deadline { get; }
}
