using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks for the text of a symbol's declarations. Its entries are lines: limit, budget and cursor count these.</summary>
public sealed record ReadSource : PlaceRequest, IRequest<ReadSourceResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "source",
        Summary = "The text of a symbol's declarations, from assemblies decompiled; an entry is a line",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters = [.. PlaceParameters, .. PageParameters],
        RequestType = ProtocolJson.Default.ReadSource,
        ResultType = ProtocolJson.Default.ReadSourceResult,
    };

    Operation IRequest<ReadSourceResult>.Operation => Operation;
}
