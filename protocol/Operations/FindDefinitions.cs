using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks where a symbol is declared.</summary>
public sealed record FindDefinitions : PlaceRequest, IRequest<FindDefinitionsResult>
{
    /// <summary>How many lines to show before and behind each place, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "defs",
        Summary = "Where a symbol is declared, every part of it",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters = [.. PlaceParameters, ContextLines.Parameter, .. PageParameters],
        RequestType = ProtocolJson.Default.FindDefinitions,
        ResultType = ProtocolJson.Default.FindDefinitionsResult,
    };

    Operation IRequest<FindDefinitionsResult>.Operation => Operation;
}
