using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sidecar.FakeSidecar;

/// <summary>Signals to this process, as somebody else would send them.</summary>
internal static partial class SelfKill
{
    private const int SigStop = 19;

    /// <summary>SIGKILL; does not return.</summary>
    public static void Now()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        new ManualResetEventSlim().Wait();
    }

    /// <summary>SIGSTOP: the process stays, and does nothing any more.</summary>
    public static void Freeze() => _ = Signal(Environment.ProcessId, SigStop);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int pid, int signal);
}
