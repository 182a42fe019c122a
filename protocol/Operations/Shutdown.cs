using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks the sidecar to answer what is in flight, for a moment, and to exit.</summary>
public sealed record Shutdown : IRequest<ShutdownResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "shutdown",
        Summary = "Stop the sidecar",
        Kind = OperationKind.Control,
        Repeatable = true,
        Parameters = [],
        RequestType = ProtocolJson.Default.Shutdown,
        ResultType = ProtocolJson.Default.ShutdownResult,
    };

    Operation IRequest<ShutdownResult>.Operation => Operation;
}
