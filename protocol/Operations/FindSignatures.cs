using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>
/// Asks which overloads there are: at a call, those that could be called there; of a symbol that is named, those of its name. The call at a
/// column is the innermost whose name or argument list is there; at a line alone, the only one that is on it.
/// </summary>
public sealed record FindSignatures : PlaceRequest, IRequest<FindSignaturesResult>
{
    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "signature",
        Summary = "The overloads at a call, the chosen one first, or of a method, constructor, indexer or delegate that is named",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters = [.. PlaceParameters, .. PageParameters],
        RequestType = ProtocolJson.Default.FindSignatures,
        ResultType = ProtocolJson.Default.FindSignaturesResult,
    };

    Operation IRequest<FindSignaturesResult>.Operation => Operation;
}
