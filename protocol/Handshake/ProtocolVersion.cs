namespace Sidecar.Protocol.Handshake;

/// <summary>Versions of the wire, as whole numbers. Fields and operations are added without a new one; nothing is removed within one.</summary>
public static class ProtocolVersion
{
    /// <summary>The oldest version this build speaks.</summary>
    public const int Oldest = 1;

    /// <summary>The newest version this build speaks.</summary>
    public const int Newest = 1;

    /// <summary>The newest version that both sides speak; null when there is none.</summary>
    public static int? Negotiate(VersionRange theirs)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        var common = Math.Min(Newest, theirs.Max);
        return common >= Math.Max(Oldest, theirs.Min) ? common : null;
    }
}
