namespace Sidecar.Protocol.Caching;

/// <summary>
/// Where Sidecar keeps what it can compute again: <c>SIDECAR_CACHE</c>, else the user's cache folder of the system
/// (XDG base directory specification on Linux, <c>Library/Caches</c> on macOS, local application data on Windows).
/// </summary>
public static class CacheFolder
{
    /// <summary>The folder, absolute; null when the cache is switched off (<c>SIDECAR_CACHE=off</c>) or the user has none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(SidecarEnvironment.Cache) is { Length: > 0 } told)
            return told.Equals("off", StringComparison.OrdinalIgnoreCase) ? null : Absolute(told);
        return OfSystem() is { } folder ? Path.Combine(folder, "sidecar") : null;
    }

    // A relative path would mean another folder for every process.
    private static string? Absolute(string path) => Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : null;

    private static string? OfSystem()
    {
        if (OperatingSystem.IsWindows())
            return Existing(Environment.SpecialFolder.LocalApplicationData);
        if (OperatingSystem.IsMacOS())
            return Existing(Environment.SpecialFolder.UserProfile) is { } home ? Path.Combine(home, "Library", "Caches") : null;
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathFullyQualified(cache))
            return cache;
        return Existing(Environment.SpecialFolder.UserProfile) is { } user ? Path.Combine(user, ".cache") : null;
    }

    private static string? Existing(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder) is { Length: > 0 } path ? path : null;
}
