namespace Sidecar.Protocol.Operations;

/// <summary>Whether there was something to cancel.</summary>
/// <param name="Found">False when no request of that id is in flight: it never was, or it is answered.</param>
public sealed record CancelRequestResult(bool Found);
