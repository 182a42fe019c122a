using Sidecar.Protocol.Operations;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Handlers;

/// <summary>Says what the process has done so far.</summary>
internal sealed class GetStatisticsHandler(Session session, PendingRequests pending)
    : IControlHandler<GetStatistics, GetStatisticsResult>
{
    /// <inheritdoc/>
    public GetStatisticsResult Handle(GetStatistics request) =>
        new(pending.Answered,
            pending.Errors,
            pending.Count,
            Environment.WorkingSet,
            GC.GetTotalMemory(forceFullCollection: false),
            [.. session.Workspaces.All.Select(Describe)]);

    private static SyncStatistics Describe(WorkspaceLoop loop)
    {
        var (status, watch) = (loop.Status, loop.Watch);
        return new SyncStatistics(
            loop.Target.Root,
            status.Sweeps,
            status.FilesChecked,
            status.FilesReread,
            (long)status.SweepTime.TotalMicroseconds,
            (long)status.LoadTime.TotalMilliseconds)
        {
            EarlySweeps = status.EarlySweeps,
            Events = watch?.Events ?? 0,
            EventsDropped = watch?.Dropped ?? 0,
        };
    }
}
