using Sidecar.Protocol.Messages;

namespace Sidecar.Host;

/// <summary>What is special about one call.</summary>
public sealed record CallOptions
{
    /// <summary>The silence allowed for this call; null for <see cref="SidecarHostOptions.Deadline"/>.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>
    /// Told how far the request has come, on a thread of the pool, one report at a time; reports that come faster than
    /// they are taken are passed over, and none comes after the answer.
    /// </summary>
    public IProgress<ProgressReport>? Progress { get; init; }
}
