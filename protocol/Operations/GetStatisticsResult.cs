namespace Sidecar.Protocol.Operations;

/// <summary>What the sidecar has done so far.</summary>
/// <param name="Requests">Requests answered, errors included.</param>
/// <param name="Errors">Requests answered with an error.</param>
/// <param name="InFlight">Requests not answered yet, this one not counted.</param>
/// <param name="MemoryBytes">The process's resident memory.</param>
/// <param name="HeapBytes">The managed heap.</param>
/// <param name="Syncs">How each workspace last caught up with the disk.</param>
public sealed record GetStatisticsResult(
    long Requests, long Errors, int InFlight, long MemoryBytes, long HeapBytes, IReadOnlyList<SyncStatistics> Syncs);
