using System.Globalization;
using Sidecar.Protocol;

namespace Sidecar.Server.Watching;

/// <summary>How folders are watched on this system.</summary>
internal static class FolderWatches
{
    // Other programs of the same user want some, too; the smallest limit in use allows 8,192.
    private const int Most = 4096;

    /// <summary>As the user wants it; null when he does not.</summary>
    public static WatchOptions? OfUser()
    {
        var setting = Environment.GetEnvironmentVariable(SidecarEnvironment.Watch);
        if (setting == "off")
            return null;
        var most = int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Most;
        return new WatchOptions(hear => OperatingSystem.IsLinux() ? new InotifyWatch(hear, most) : new RecursiveWatch(hear));
    }
}
