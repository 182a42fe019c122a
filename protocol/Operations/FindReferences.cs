using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks where a symbol is used.</summary>
public sealed record FindReferences : PlaceRequest, IRequest<FindReferencesResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "refs",
        Summary = "Where a symbol is used",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters = [.. PlaceParameters, .. PageParameters],
        RequestType = ProtocolJson.Default.FindReferences,
        ResultType = ProtocolJson.Default.FindReferencesResult,
    };

    Operation IRequest<FindReferencesResult>.Operation => Operation;
}
