namespace Sidecar.Protocol.Messages;

/// <summary>Bounds of the wire.</summary>
public static class ProtocolLimits
{
    /// <summary>The longest line either side accepts by default, in bytes, its line feed not counted.</summary>
    public const int DefaultMaxLineBytes = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and arrays in a message.</summary>
    public const int MaxDepth = 64;
}
