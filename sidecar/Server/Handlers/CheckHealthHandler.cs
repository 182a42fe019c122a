using System.Runtime.InteropServices;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Roslyn;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Handlers;

/// <summary>Says how the process is.</summary>
internal sealed class CheckHealthHandler(Session session, ServerClock clock) : IControlHandler<CheckHealth, CheckHealthResult>
{
    private readonly Lazy<string> _roslyn = new(RoslynDescription.Describe);

    /// <inheritdoc/>
    public CheckHealthResult Handle(CheckHealth request)
    {
        var workspaces = session.Workspaces.All.Select(Describe).ToArray();
        return new CheckHealthResult(
            Environment.ProcessId,
            (long)clock.Uptime.TotalSeconds,
            _roslyn.Value,
            RuntimeInformation.FrameworkDescription,
            workspaces,
            [.. workspaces.Where(w => w.Problem is not null).Select(w => $"{w.Root}: {w.Problem}")]);
    }

    private static WorkspaceHealth Describe(WorkspaceLoop loop)
    {
        var status = loop.Status;
        var opened = Path.GetRelativePath(loop.Target.Root, loop.Target.Opened).Replace('\\', '/');
        return new WorkspaceHealth(loop.Target.Root, opened, status.State, status.Snapshot) { Warm = status.IsWarm, Problem = status.Problem };
    }
}
