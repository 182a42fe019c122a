using Sidecar.Protocol.Handshake;

namespace Sidecar.Protocol.Operations;

/// <summary>What both sides agreed on.</summary>
/// <param name="Protocol">The version spoken from now on.</param>
/// <param name="Server">Who answers.</param>
/// <param name="Pid">The sidecar's process id.</param>
/// <param name="Capabilities">What the sidecar can do beyond the version.</param>
/// <param name="Operations">The operations it answers.</param>
/// <param name="Limits">The bounds it keeps.</param>
public sealed record InitializeResult(
    int Protocol,
    PeerInfo Server,
    int Pid,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string> Operations,
    WireLimits Limits)
{
    /// <summary>The folder that relative paths of answers start from; null when no workspace was opened.</summary>
    public string? Root { get; init; }
}
