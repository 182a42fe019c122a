namespace Sidecar.Mcp.Tools;

/// <summary>A call makes no sense; the message tells a model what to write instead. No sidecar was asked.</summary>
internal sealed class RefusalException(string message) : Exception(message);
