using System.Diagnostics;

namespace Sidecar.Faults.Tests;

/// <summary>Signals, as anybody on the machine may send them.</summary>
internal static class Signal
{
    public static void Kill(int pid) => Send("KILL", pid);

    public static void Stop(int pid) => Send("STOP", pid);

    private static void Send(string signal, int pid)
    {
        using var kill = Process.Start("kill", ["-" + signal, pid.ToString()]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
