namespace Sidecar.Host;

/// <summary>Why a sidecar ended.</summary>
public enum ExitReason
{
    /// <summary>The host stopped it.</summary>
    Requested,

    /// <summary>It ended by itself, or was killed by somebody else.</summary>
    Crashed,

    /// <summary>It answered nothing any more and was killed.</summary>
    Hung,

    /// <summary>It never became ready.</summary>
    HandshakeFailed,

    /// <summary>What it wrote could not be trusted, and it was killed.</summary>
    ProtocolViolation,

    /// <summary>It used more memory than it may and was replaced.</summary>
    MemoryLimit,
}
