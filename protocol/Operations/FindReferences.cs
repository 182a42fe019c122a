using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks where a symbol is used.</summary>
public sealed record FindReferences : PlaceRequest, IRequest<FindReferencesResult>
{
    /// <summary>Only uses of this kind; those that read and write are of both. Null for all.</summary>
    public UseKind? Kind { get; init; }

    /// <summary>Whether the uses through members that it overrides or implements, or that override or implement it, are wanted among the others.</summary>
    public bool? Related { get; init; }

    /// <summary>How many lines to show before and behind each place, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    private static IReadOnlyList<string> Kinds { get; } = [.. FindOccurrences.Kinds.Except(["declaration"])];

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "refs",
        Summary = "Where a symbol is used",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("kind", ParameterKind.Text, "Only uses of this kind") { Choices = Kinds },
            new("related", ParameterKind.Flag, "Also the uses of members that it overrides or implements, or that override or implement it"),
            ContextLines.Parameter,
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindReferences,
        ResultType = ProtocolJson.Default.FindReferencesResult,
    };

    Operation IRequest<FindReferencesResult>.Operation => Operation;
}
