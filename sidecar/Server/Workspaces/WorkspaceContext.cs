using Sidecar.Server.Loading;
using Sidecar.Server.Serving;
using Sidecar.Server.Watching;

namespace Sidecar.Server.Workspaces;

/// <summary>What all workspaces of a process work with.</summary>
/// <param name="Loader">Loads them.</param>
/// <param name="Indexes">Keeps what a later start can use.</param>
/// <param name="Quiet">When nobody waits for an answer.</param>
/// <param name="Time">The clock.</param>
/// <param name="Stopping">Set when the process ends.</param>
internal sealed record WorkspaceContext(
    ILoader Loader, IndexCache Indexes, QuietTime Quiet, TimeProvider Time, CancellationToken Stopping)
{
    /// <summary>Whether workspaces may be loaded, which runs their build.</summary>
    public bool IsTrusting => Loader is not RefusingLoader;

    /// <summary>How folders are watched; null when they are not.</summary>
    public WatchOptions? Watch { get; init; }
}
