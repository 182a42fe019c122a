using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>A question that waits for a snapshot.</summary>
/// <param name="Files">The files whose projects are enough for it, absolute; null when it needs every project.</param>
internal sealed record SnapshotWaiter(IReadOnlyList<string>? Files)
{
    /// <summary>What it waits on.</summary>
    public TaskCompletionSource<Snapshot> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
