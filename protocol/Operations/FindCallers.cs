using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what calls a symbol, and what calls that.</summary>
public sealed record FindCallers : PlaceRequest, IRequest<FindCallersResult>
{
    /// <summary>How many calls away; null for 1.</summary>
    public int? Depth { get; init; }

    /// <summary>Which calls through other members count; null for <see cref="Dispatch.Source"/>.</summary>
    public Dispatch? Through { get; init; }

    /// <summary>How many lines to show before and behind each place, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "callers",
        Summary = "What calls a symbol, and what calls that",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("depth", ParameterKind.Number, "How many calls away") { Min = 1, Max = Operations.Depth.Max, Default = "1" },
            new("through", ParameterKind.Text, "Whether calls count through members that it overrides or implements: those of the workspace, or all") { Choices = ["none", "source", "all"], Default = "source" },
            ContextLines.Parameter,
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindCallers,
        ResultType = ProtocolJson.Default.FindCallersResult,
    };

    Operation IRequest<FindCallersResult>.Operation => Operation;
}
