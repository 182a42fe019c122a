using System.Runtime.InteropServices;

namespace Sidecar.Host.Processes;

/// <summary>SIGTERM, where there is such a thing: Windows has nothing like it, and there the next step is to kill.</summary>
internal static partial class TerminateSignal
{
    private const int SigTerm = 15;

    public static void Send(int pid)
    {
        if (!OperatingSystem.IsWindows())
            _ = SendSignal(pid, SigTerm);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);
}
