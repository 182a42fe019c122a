using System.Runtime.InteropServices;
using Sidecar.Protocol;

namespace Sidecar.Server.Diagnostics;

/// <summary>
/// Ends the process when its parent is gone, for the case that the pipe does not tell: another process holds its other
/// end, or nobody reads it.
/// </summary>
internal sealed partial class ParentWatch : IDisposable
{
    private const int Orphaned = 3;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Func<bool> _parentIsAlive;
    private readonly ITimer _timer;

    private ParentWatch(Func<bool> parentIsAlive, TimeProvider time)
    {
        _parentIsAlive = parentIsAlive;
        _timer = time.CreateTimer(_ => Look(), state: null, Interval, Interval);
    }

    /// <summary>Looks every two seconds from now on.</summary>
    public static ParentWatch Start(TimeProvider time) =>
        new(OperatingSystem.IsWindows() ? WindowsParent() : UnixParent(), time);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_parentIsAlive())
            return;
        Log.Stopping("the process that started this one is gone");
        Environment.Exit(Orphaned);
    }

    // An orphan gets another parent, not always process 1. Compared with the one at the start.
    private static Func<bool> UnixParent()
    {
        var parent = GetParentId();
        return () => GetParentId() == parent;
    }

    // Windows keeps the number of a dead parent, and gives it to others; the open handle is what cannot be mistaken.
    private static Func<bool> WindowsParent()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(SidecarEnvironment.HostPid), out var pid))
            return () => true;
        try
        {
            var host = System.Diagnostics.Process.GetProcessById(pid);
            _ = host.SafeHandle;
            return () => !host.HasExited;
        }
        catch (ArgumentException)
        {
            // Gone before this process looked for the first time.
            return () => false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentId();
}
