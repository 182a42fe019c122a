using System.ComponentModel;
using System.Diagnostics;

namespace Sidecar.EndToEnd.Tests;

/// <summary>A test that gives a process limits of its own, in a user namespace. Not every system lets everybody have one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamespacedFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsAllowed = new(Try);

    /// <summary>Skips the test where there is no namespace to be had.</summary>
    public NamespacedFactAttribute()
    {
        if (!IsAllowed.Value)
            Skip = "This system lets this user have no user namespace.";
    }

    private static bool Try()
    {
        try
        {
            // In the namespace the limits are without bounds until they are set, so that this sees that they are its own.
            string[] look = ["--user", "--map-root-user", "sh", "-c", "test $(cat /proc/sys/user/max_inotify_watches) -gt $(cat /proc/sys/fs/inotify/max_user_watches)"];
            using var process = Process.Start(new ProcessStartInfo("unshare", look) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // No such command.
            return false;
        }
    }
}
