using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what a type or member derives from, and what derives from it.</summary>
public sealed record FindHierarchy : PlaceRequest, IRequest<FindHierarchyResult>
{
    /// <summary>Which way; null for <see cref="HierarchyDirection.Both"/>.</summary>
    public HierarchyDirection? Direction { get; init; }

    /// <summary>How many steps away; null for all.</summary>
    public int? Depth { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "hierarchy",
        Summary = "What a type or member derives from, and what derives from it",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("direction", ParameterKind.Text, "Which way: to base types and interfaces, or to derived types") { Choices = ["both", "up", "down"], Default = "both" },
            new("depth", ParameterKind.Number, "How many steps away") { Min = 1, Max = Operations.Depth.Max, Default = "all" },
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindHierarchy,
        ResultType = ProtocolJson.Default.FindHierarchyResult,
    };

    Operation IRequest<FindHierarchyResult>.Operation => Operation;
}
