using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Server.Loading;

namespace Sidecar.Server.Workspaces;

/// <summary>Everything that can happen to a workspace. Its loop consumes these one by one; nothing else changes its state.</summary>
internal abstract record WorkspaceEvent
{
    private WorkspaceEvent()
    {
    }

    /// <summary>A question arrived: it wants a snapshot as new as this moment.</summary>
    public sealed record CatchUp(TaskCompletionSource<Snapshot> Waiter) : WorkspaceEvent;

    /// <summary>A load came to its end.</summary>
    public sealed record Loaded(LoadOutcome Outcome) : WorkspaceEvent;

    /// <summary>A load failed.</summary>
    public sealed record LoadFailed(RequestException Reason) : WorkspaceEvent;
}
