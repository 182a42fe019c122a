namespace Sidecar.Protocol.Handshake;

/// <summary>The bounds a sidecar keeps.</summary>
/// <param name="MaxLineBytes">The longest line it accepts.</param>
/// <param name="MaxDepth">The deepest nesting it accepts.</param>
/// <param name="MaxInFlight">The most requests it works on or queues at once.</param>
public sealed record WireLimits(int MaxLineBytes, int MaxDepth, int MaxInFlight);
