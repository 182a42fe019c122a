using System.Runtime.InteropServices;
using Sidecar.Protocol;

namespace Sidecar.Server.Diagnostics;

/// <summary>
/// Keeps Ctrl-C of a terminal from ending a sidecar before its host: the signal goes to every process of the terminal,
/// and the host stops its sidecar itself. A process that no host started keeps the usual meaning.
/// </summary>
internal static class InterruptShield
{
    /// <summary>Ignores the signal until disposed; null when this process has no host.</summary>
    public static IDisposable? Raise() =>
        Environment.GetEnvironmentVariable(SidecarEnvironment.HostPid) is null
            ? null
            : PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
}
