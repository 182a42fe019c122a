using System.Text.Json;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks to stop working on a request. That request is still answered, as cancelled or, if it was quicker, with its result.</summary>
public sealed record CancelRequest : IRequest<CancelRequestResult>
{
    /// <summary>The id of the request, a number or a string.</summary>
    public required JsonElement Id { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "cancel",
        Summary = "Stop working on a request",
        Kind = OperationKind.Control,
        Repeatable = true,
        Parameters = [new("id", ParameterKind.Id, "The id of the request") { Positional = true, Required = true }],
        RequestType = ProtocolJson.Default.CancelRequest,
        ResultType = ProtocolJson.Default.CancelRequestResult,
    };

    Operation IRequest<CancelRequestResult>.Operation => Operation;
}
