namespace Sidecar.Protocol.Handshake;

/// <summary>Who is on the other side, for logs.</summary>
/// <param name="Name">For example <c>sidecar-cli</c>.</param>
/// <param name="Version">Its version, in its own form.</param>
public sealed record PeerInfo(string Name, string? Version = null);
