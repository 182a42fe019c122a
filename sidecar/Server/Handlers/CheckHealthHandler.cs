using System.Runtime.InteropServices;
using Sidecar.Protocol;
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
            [
                .. workspaces.Where(w => w.Problem is not null).Select(w => $"{w.Root}: {w.Problem}"),
                .. session.Workspaces.All.Select(loop => loop.Watch?.LimitReached).OfType<string>().Distinct(StringComparer.Ordinal).Select(NoWatch),
            ]);
    }

    private static WorkspaceHealth Describe(WorkspaceLoop loop)
    {
        var status = loop.Status;
        var opened = Path.GetRelativePath(loop.Target.Root, loop.Target.Opened).Replace('\\', '/');
        var watches = loop.Watch?.Watches ?? 0;
        return new WorkspaceHealth(loop.Target.Root, opened, status.State, status.Snapshot)
        {
            Warm = status.IsWarm,
            Watching = watches > 0,
            Watches = watches,
            Problem = status.Problem,
        };
    }

    private static string NoWatch(string limit) =>
        $"Folders are not watched, because {limit} allows no more: answers are as fresh, but those after an edit come later than they could. "
        + $"Raise it with 'sudo sysctl {limit}=…', or set {SidecarEnvironment.Watch}=off.";
}
