using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what a symbol calls, and what that calls.</summary>
public sealed record FindCallees : PlaceRequest, IRequest<FindCalleesResult>
{
    /// <summary>How many calls away; null for 1.</summary>
    public int? Depth { get; init; }

    /// <summary>What may run instead of what is called; null for <see cref="Dispatch.Source"/>.</summary>
    public Dispatch? Through { get; init; }

    /// <summary>Whether members of assemblies are wanted, too.</summary>
    public bool? Outside { get; init; }

    /// <summary>How many lines to show before and behind each place, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "callees",
        Summary = "What a symbol calls, and what that calls",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("depth", ParameterKind.Number, "How many calls away") { Min = 1, Max = Operations.Depth.Max, Default = "1" },
            new("through", ParameterKind.Text, "Whether what overrides or implements a called member is followed: of members of the workspace, or of all") { Choices = ["none", "source", "all"], Default = "source" },
            new("outside", ParameterKind.Flag, "Members of assemblies, too, which are only counted otherwise"),
            ContextLines.Parameter,
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindCallees,
        ResultType = ProtocolJson.Default.FindCalleesResult,
    };

    Operation IRequest<FindCalleesResult>.Operation => Operation;
}
