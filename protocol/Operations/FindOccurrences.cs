using System.Text.Json;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>
/// Asks where a symbol occurs in one file, its declarations included: the file of the place, or <see cref="PlaceRequest.File"/> beside
/// <see cref="PlaceRequest.Symbol"/>, or else the first that declares the symbol.
/// </summary>
public sealed record FindOccurrences : PlaceRequest, IRequest<FindOccurrencesResult>
{
    /// <summary>Only occurrences of this kind; those that read and write are of both. Null for all.</summary>
    public UseKind? Kind { get; init; }

    /// <summary>How many lines to show before and behind each place, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    /// <summary>Every kind, as a word.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<UseKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "occurrences",
        Summary = "Where a symbol occurs in one file, its declarations included",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("kind", ParameterKind.Text, "Only occurrences of this kind") { Choices = Kinds },
            ContextLines.Parameter,
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindOccurrences,
        ResultType = ProtocolJson.Default.FindOccurrencesResult,
    };

    Operation IRequest<FindOccurrencesResult>.Operation => Operation;
}
