using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Messages;
using Sidecar.Server.Loading;

namespace Sidecar.Server.Workspaces;

/// <summary>Everything that can happen to a workspace. Its loop consumes these one by one; nothing else changes its state.</summary>
internal abstract record WorkspaceEvent
{
    private WorkspaceEvent()
    {
    }

    /// <summary>A question arrived: it wants a snapshot as new as this moment.</summary>
    public sealed record CatchUp(SnapshotWaiter Waiter) : WorkspaceEvent;

    /// <summary>Something happened on disk, and nobody has asked since.</summary>
    public sealed record Stirred : WorkspaceEvent;

    /// <summary>A file is not what the snapshot says, whatever its stamp: the next sweep has to read it.</summary>
    public sealed record Distrusted(string Path) : WorkspaceEvent;

    /// <summary>All that a later start can use of this snapshot is known.</summary>
    public sealed record Warmed(Snapshot Snapshot) : WorkspaceEvent;

    /// <summary>A running load has told how far it has come.</summary>
    public sealed record Progressed(ProgressReport Progress, ArrivedProjects Load) : WorkspaceEvent;

    /// <summary>A running load has told a project.</summary>
    public sealed record Arrived(LoadedProject Project, ArrivedProjects Load) : WorkspaceEvent;

    /// <summary>A load came to its end.</summary>
    public sealed record Loaded(LoadOutcome Outcome, IndexStore Store) : WorkspaceEvent;

    /// <summary>A load failed.</summary>
    public sealed record LoadFailed(RequestException Reason) : WorkspaceEvent;
}
