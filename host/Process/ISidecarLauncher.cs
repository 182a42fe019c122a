namespace Sidecar.Host.Processes;

/// <summary>Starts processes of the server; tests put a double here.</summary>
internal interface ISidecarLauncher
{
    /// <exception cref="SidecarStartException">There is no process.</exception>
    ISidecarProcess Launch(IReadOnlyList<string> arguments);
}
