namespace Sidecar.Mcp.Trusting;

/// <summary>What a person says when asked whether the build of a workspace may be run.</summary>
internal enum TrustChoice
{
    /// <summary>No, or nothing.</summary>
    No,

    /// <summary>Until this server ends.</summary>
    ThisTime,

    /// <summary>Also when the folder is opened again.</summary>
    Always,
}
