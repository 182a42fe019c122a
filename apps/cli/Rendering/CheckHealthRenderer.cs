using System.Globalization;
using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class CheckHealthRenderer : RendererOf<CheckHealthResult>
{
    protected override Finding Find(CheckHealthResult result) => Finding.Something;

    protected override void Write(CheckHealthResult result, Page page)
    {
        var facts = new Columns();
        facts.Add("pid", result.Pid.ToString(CultureInfo.InvariantCulture));
        facts.Add("uptime", Quantity.Time(TimeSpan.FromSeconds(result.UptimeSeconds)));
        facts.Add("roslyn", result.Roslyn);
        facts.Add("runtime", result.Runtime);
        foreach (var workspace in result.Workspaces)
        {
            facts.Add("workspace", new Piece(workspace.Root, Tint.Path));
            facts.Add("  opened", workspace.Opened);
            facts.Add("  state", State(workspace.State));
            facts.Add("  snapshot", workspace.Snapshot.ToString(CultureInfo.InvariantCulture));
            facts.Add("  watches", workspace.Watching ? workspace.Watches.ToString(CultureInfo.InvariantCulture) : "none");
            if (workspace.Problem is not null)
                facts.Add("  problem", new Piece(workspace.Problem, Tint.Error));
        }
        foreach (var warning in result.Warnings)
            facts.Add("warning", new Piece(warning, Tint.Warning));
        facts.WriteTo(page);
    }

    private static Piece State(WorkspaceState state) => state switch
    {
        WorkspaceState.Ready => new("ready", Tint.Good),
        WorkspaceState.Failed => new("failed", Tint.Error),
        WorkspaceState.Untrusted => new("untrusted", Tint.Warning),
        _ => new("loading", Tint.Warning),
    };
}
