namespace Sidecar.Protocol;

/// <summary>Every environment variable that Sidecar reads.</summary>
public static class SidecarEnvironment
{
    /// <summary>Host: the path of <c>Sidecar.Server.dll</c>, instead of the one beside the program.</summary>
    public const string Server = "SIDECAR_SERVER";

    /// <summary>Sidecar, set by its host: the host's process id, so that the sidecar sees it vanish.</summary>
    public const string HostPid = "SIDECAR_HOST_PID";

    /// <summary>Sidecar: <c>package</c> runs the Roslyn that ships with it, <c>sdk</c> (default) the newest SDK's.</summary>
    public const string Roslyn = "SIDECAR_ROSLYN";

    /// <summary>Sidecar: the folder of its caches, absolute, or <c>off</c>; unset, a folder of the user's.</summary>
    public const string Cache = "SIDECAR_CACHE";

    /// <summary>
    /// Command line and MCP server: the folder in which it is remembered whose builds are trusted, absolute, or <c>off</c>; unset, a
    /// folder of the user's.
    /// </summary>
    public const string Settings = "SIDECAR_SETTINGS";

    /// <summary>Sidecar: <c>off</c> watches no folders, a number at most so many of a workspace (Linux); unset, 4,096.</summary>
    public const string Watch = "SIDECAR_WATCH";
}
