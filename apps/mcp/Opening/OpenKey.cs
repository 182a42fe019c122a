namespace Sidecar.Mcp.Opening;

/// <summary>What a host was started for.</summary>
/// <param name="Path">The workspace.</param>
/// <param name="IsTrusted">Whether its build may be run.</param>
internal sealed record OpenKey(string Path, bool IsTrusted);
