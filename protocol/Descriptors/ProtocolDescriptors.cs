namespace Sidecar.Protocol.Descriptors;

/// <summary>
/// Takes standard input and output away from everybody else, as the first thing a process does: afterwards the protocol
/// has private descriptors that no child inherits, whatever prints (this process or a grandchild) prints to standard
/// error, and whatever reads standard input reads nothing.
/// </summary>
public static class ProtocolDescriptors
{
    /// <summary>Moves the descriptors. Call it once, in the first statement of <c>Main</c>.</summary>
    /// <exception cref="IOException">A descriptor is closed or cannot be moved.</exception>
    public static ProtocolStreams Take() =>
        OperatingSystem.IsWindows() ? WindowsDescriptors.Take() : UnixDescriptors.Take();
}
