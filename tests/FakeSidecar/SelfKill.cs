using System.Diagnostics;

namespace Sidecar.FakeSidecar;

/// <summary>Signals to this process, as somebody else would send them.</summary>
internal static class SelfKill
{
    /// <summary>SIGKILL; does not return.</summary>
    public static void Now()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        new ManualResetEventSlim().Wait();
    }

    /// <summary>SIGSTOP: the process stays, and does nothing any more.</summary>
    public static void Freeze()
    {
        using var stop = Process.Start("kill", ["-STOP", Environment.ProcessId.ToString()]);
        stop.WaitForExit();
    }
}
