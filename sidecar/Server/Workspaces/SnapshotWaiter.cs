using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>A question that waits for a snapshot.</summary>
/// <param name="Files">The files whose projects are enough for an early answer to it, absolute; null when it needs every project.</param>
/// <param name="File">The file whose projects, and what these reference, are all that a whole answer to it needs, absolute; null when it needs more.</param>
internal sealed record SnapshotWaiter(IReadOnlyList<string>? Files, string? File)
{
    /// <summary>What it waits on.</summary>
    public TaskCompletionSource<Snapshot> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
