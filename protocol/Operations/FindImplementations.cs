using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what implements an interface or one of its members, overrides a member, or derives from a class.</summary>
public sealed record FindImplementations : PlaceRequest, IRequest<FindImplementationsResult>
{
    /// <summary>How many lines to show before and behind each place, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "impls",
        Summary = "What implements an interface or member, overrides a member, or derives from a class",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters = [.. PlaceParameters, ContextLines.Parameter, .. PageParameters],
        RequestType = ProtocolJson.Default.FindImplementations,
        ResultType = ProtocolJson.Default.FindImplementationsResult,
    };

    Operation IRequest<FindImplementationsResult>.Operation => Operation;
}
