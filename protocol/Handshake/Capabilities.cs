namespace Sidecar.Protocol.Handshake;

/// <summary>Features that a side has beyond the protocol version, by name. Unknown names are ignored.</summary>
public static class Capabilities
{
    /// <summary>Client: wants <c>$/progress</c>. Sidecar: can send it.</summary>
    public const string Progress = "progress";

    /// <summary>
    /// Client: welcomes answers while the workspace is still being loaded, marked as incomplete; asks again when it needs the
    /// whole. Sidecar: can give them.
    /// </summary>
    public const string Early = "early";

    /// <summary>Sidecar: understands the plain envelope.</summary>
    public const string PlainEnvelope = "plain-envelope";
}
