namespace Sidecar.Host;

/// <summary>The sidecar could not be started: something on this machine must be mended first. The message says what.</summary>
public sealed class SidecarStartException : SidecarException
{
    internal SidecarStartException(string message, SidecarExit? exit = null, Exception? inner = null)
        : base(message, inner) => Exit = exit;

    /// <summary>How the process ended; null when there never was one.</summary>
    public SidecarExit? Exit { get; }

    /// <summary>Whether another attempt would end the same way, as with a wrong version or a missing file.</summary>
    internal bool IsPermanent { get; init; }
}
