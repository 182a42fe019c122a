using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what the sidecar has done so far. Answered at once, whatever else runs.</summary>
public sealed record GetStatistics : IRequest<GetStatisticsResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "stats",
        Summary = "What the sidecar has done so far, and what it costs",
        Kind = OperationKind.Control,
        Repeatable = true,
        Parameters = [],
        RequestType = ProtocolJson.Default.GetStatistics,
        ResultType = ProtocolJson.Default.GetStatisticsResult,
    };

    Operation IRequest<GetStatisticsResult>.Operation => Operation;
}
