namespace Sidecar.Protocol.Operations;

/// <summary>How a workspace last caught up with the disk.</summary>
/// <param name="Root">The workspace.</param>
/// <param name="Sweeps">How often it has looked.</param>
/// <param name="FilesChecked">Files looked at the last time.</param>
/// <param name="FilesReread">Files read again the last time.</param>
/// <param name="Microseconds">How long the last time took.</param>
/// <param name="LoadMilliseconds">How long the last load took.</param>
public sealed record SyncStatistics(
    string Root, long Sweeps, int FilesChecked, int FilesReread, long Microseconds, long LoadMilliseconds)
{
    /// <summary>How many of the sweeps were made because something happened on disk, before anybody asked.</summary>
    public long EarlySweeps { get; init; }

    /// <summary>How often a watch told of something that was worth a look.</summary>
    public long Events { get; init; }

    /// <summary>How often so much happened at once that a watch could not tell all of it.</summary>
    public long EventsDropped { get; init; }
}
