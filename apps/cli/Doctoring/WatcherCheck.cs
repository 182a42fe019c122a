using System.Globalization;

namespace Sidecar.Cli.Doctoring;

/// <summary>Whether the system lets enough folders be watched. Without watches answers are as fresh, only slower.</summary>
internal static class WatcherCheck
{
    private const string Folder = "/proc/sys/fs/inotify/";

    // A big repository has tens of thousands of folders, and every editor watches them too.
    private const int FewWatches = 65_536;
    private const int FewInstances = 128;

    /// <summary>Reads the limits of Linux; other systems have none.</summary>
    public static Check Of(Machine machine)
    {
        if (!machine.IsLinux)
            return new Check("watcher", CheckState.NotApplicable, "this system has no limit of watches");
        if (Limit(machine, "max_user_watches") is not { } watches || Limit(machine, "max_user_instances") is not { } instances)
            return new Check("watcher", CheckState.NotApplicable, $"the limits under {Folder} cannot be read");
        var text = string.Create(CultureInfo.InvariantCulture, $"{watches} folders may be watched, by {instances} watchers");
        return watches >= FewWatches && instances >= FewInstances
            ? new Check("watcher", CheckState.Well, text)
            : new Check("watcher", CheckState.Unwell, text)
            {
                Fix = $"sudo sysctl fs.inotify.max_user_watches={Math.Max(watches, 524_288)} fs.inotify.max_user_instances={Math.Max(instances, 512)}",
            };
    }

    private static int? Limit(Machine machine, string name) =>
        int.TryParse(machine.Text(Folder + name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;
}
