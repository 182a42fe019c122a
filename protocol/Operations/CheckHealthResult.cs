namespace Sidecar.Protocol.Operations;

/// <summary>How the sidecar is.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="UptimeSeconds">How long it has run.</param>
/// <param name="Roslyn">The compiler's version and where it comes from: the SDK or the package.</param>
/// <param name="Runtime">The .NET it runs on.</param>
/// <param name="Workspaces">Each open workspace.</param>
/// <param name="Warnings">What a person should know; empty when all is well.</param>
public sealed record CheckHealthResult(
    int Pid,
    long UptimeSeconds,
    string Roslyn,
    string Runtime,
    IReadOnlyList<WorkspaceHealth> Workspaces,
    IReadOnlyList<string> Warnings);
