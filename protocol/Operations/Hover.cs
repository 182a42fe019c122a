using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what a symbol is.</summary>
public sealed record Hover : PlaceRequest, IRequest<HoverResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "hover",
        Summary = "What a symbol is: signature, documentation, constant value",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters = [.. PlaceParameters, .. PageParameters],
        RequestType = ProtocolJson.Default.Hover,
        ResultType = ProtocolJson.Default.HoverResult,
    };

    Operation IRequest<HoverResult>.Operation => Operation;
}
