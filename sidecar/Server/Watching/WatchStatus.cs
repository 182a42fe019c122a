namespace Sidecar.Server.Watching;

/// <summary>What a workspace shows of its watch.</summary>
/// <param name="Watches">How many folders are watched.</param>
/// <param name="LimitReached">The setting of the system that allowed no more; null as long as there is none.</param>
/// <param name="Events">Events that were worth a look.</param>
/// <param name="Dropped">How often events got lost.</param>
internal sealed record WatchStatus(int Watches, string? LimitReached, long Events, long Dropped);
