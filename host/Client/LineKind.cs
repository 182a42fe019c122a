namespace Sidecar.Host.Client;

/// <summary>What a line on a sidecar's standard output is.</summary>
internal enum LineKind
{
    /// <summary>It starts as a message does.</summary>
    Message,

    /// <summary>Somebody printed it.</summary>
    Noise,

    /// <summary>Noise and a message in one line, or JSON that is no message: what was meant cannot be known.</summary>
    Broken,
}
