using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what a change of a symbol reaches.</summary>
public sealed record AssessImpact : PlaceRequest, IRequest<AssessImpactResult>
{
    /// <summary>How many calls away callers are followed; null for all.</summary>
    public int? Depth { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "impact",
        Summary = "What a change of a symbol reaches: callers, implementations, users, tests, projects",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("depth", ParameterKind.Number, "How many calls away callers are followed") { Min = 1, Max = Operations.Depth.Max, Default = "all" },
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.AssessImpact,
        ResultType = ProtocolJson.Default.AssessImpactResult,
    };

    Operation IRequest<AssessImpactResult>.Operation => Operation;
}
