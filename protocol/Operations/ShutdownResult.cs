namespace Sidecar.Protocol.Operations;

/// <summary>The sidecar will exit.</summary>
/// <param name="InFlight">How many requests it had not answered yet.</param>
public sealed record ShutdownResult(int InFlight);
