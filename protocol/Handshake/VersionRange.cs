namespace Sidecar.Protocol.Handshake;

/// <summary>The versions a peer speaks, both ends included.</summary>
/// <param name="Min">The oldest.</param>
/// <param name="Max">The newest.</param>
public sealed record VersionRange(int Min, int Max);
