using Sidecar.Analysis.Disk;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Workspaces;

/// <summary>What a workspace shows of itself to control requests, which never wait for its loop.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Snapshot">The current snapshot's id; 0 before the first.</param>
internal sealed record WorkspaceStatus(WorkspaceState State, long Snapshot)
{
    /// <summary>Whether the background work after the load is done.</summary>
    public bool IsWarm { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Problem { get; init; }

    /// <summary>How far the running load has come; null when none runs.</summary>
    public ProgressReport? Progress { get; init; }

    /// <summary>Questions that wait, for a load or for what they asked to be looked at.</summary>
    public int Waiting { get; init; }

    /// <summary>How often the disk was looked at.</summary>
    public long Sweeps { get; init; }

    /// <summary>How many of these nobody had asked for.</summary>
    public long EarlySweeps { get; init; }

    /// <summary>Files looked at by the last sweep.</summary>
    public int FilesChecked { get; init; }

    /// <summary>Files read again by the last sweep.</summary>
    public int FilesReread { get; init; }

    /// <summary>How long the last sweep took, with what it changed.</summary>
    public TimeSpan SweepTime { get; init; }

    /// <summary>How long the last load took.</summary>
    public TimeSpan LoadTime { get; init; }

    /// <summary>After a sweep of that length, which left the snapshot with that id, and which nobody had asked for if it was early.</summary>
    public WorkspaceStatus AfterSweep(DiskChanges changes, long snapshot, TimeSpan time, bool isEarly) => this with
    {
        Snapshot = snapshot,
        Sweeps = Sweeps + 1,
        EarlySweeps = EarlySweeps + (isEarly ? 1 : 0),
        FilesChecked = changes.Checked,
        FilesReread = changes.Changed.Count + changes.Added.Count,
        SweepTime = time,
    };
}
