namespace Sidecar.Protocol.Handshake;

/// <summary>Features that a side has beyond the protocol version, by name. Unknown names are ignored.</summary>
public static class Capabilities
{
    /// <summary>Client: wants <c>$/progress</c>. Sidecar: can send it.</summary>
    public const string Progress = "progress";

    /// <summary>Sidecar: understands the plain envelope.</summary>
    public const string PlainEnvelope = "plain-envelope";
}
