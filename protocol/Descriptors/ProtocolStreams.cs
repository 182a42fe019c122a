namespace Sidecar.Protocol.Descriptors;

/// <summary>The two ends that belong to the protocol alone.</summary>
/// <param name="Input">What the peer sends.</param>
/// <param name="Output">What the peer receives; a write fails when the peer is gone.</param>
public sealed record ProtocolStreams(Stream Input, Stream Output);
