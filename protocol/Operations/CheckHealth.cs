using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks whether the sidecar is well. Answered at once, whatever else runs.</summary>
public sealed record CheckHealth : IRequest<CheckHealthResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "health",
        Summary = "Whether the sidecar is well, and what it works on",
        Kind = OperationKind.Control,
        Repeatable = true,
        Parameters = [],
        RequestType = ProtocolJson.Default.CheckHealth,
        ResultType = ProtocolJson.Default.CheckHealthResult,
    };

    Operation IRequest<CheckHealthResult>.Operation => Operation;
}
