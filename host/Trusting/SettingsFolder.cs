using Sidecar.Protocol;

namespace Sidecar.Host.Trusting;

/// <summary>
/// Where Sidecar keeps what a person has decided: <c>SIDECAR_SETTINGS</c>, else the user's folder for settings (XDG base directory
/// specification on Linux, <c>Library/Application Support</c> on macOS, roaming application data on Windows).
/// </summary>
internal static class SettingsFolder
{
    /// <summary>The folder, absolute; null when nothing is to be kept (<c>SIDECAR_SETTINGS=off</c>) or the user has none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(SidecarEnvironment.Settings) is { Length: > 0 } told)
            return Path.IsPathFullyQualified(told) ? Path.GetFullPath(told) : null;
        return OfSystem() is { } folder ? Path.Combine(folder, "sidecar") : null;
    }

    private static string? OfSystem()
    {
        if (OperatingSystem.IsWindows())
            return Existing(Environment.SpecialFolder.ApplicationData);
        if (OperatingSystem.IsMacOS())
            return Existing(Environment.SpecialFolder.UserProfile) is { } home ? Path.Combine(home, "Library", "Application Support") : null;
        if (Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } settings && Path.IsPathFullyQualified(settings))
            return settings;
        return Existing(Environment.SpecialFolder.UserProfile) is { } user ? Path.Combine(user, ".config") : null;
    }

    private static string? Existing(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder) is { Length: > 0 } path ? path : null;
}
