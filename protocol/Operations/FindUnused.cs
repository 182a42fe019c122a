using System.Text.Json;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks which types and members nothing uses.</summary>
public sealed record FindUnused : PagedRequest, IRequest<FindUnusedResult>
{
    /// <summary>
    /// Only what this holds: a file, a project by its name or file, or a namespace or type by its name, with or without the namespaces
    /// around it. Null for everything.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>Only symbols of these kinds, which are <see cref="AllKinds"/>; null for all.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>The least confidence that is wanted; null for <see cref="Operations.Confidence.Medium"/>.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The words for <see cref="Kinds"/>.</summary>
    public static IReadOnlyList<string> AllKinds { get; } = ["types", "methods", "properties", "fields", "events"];

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "unused",
        Summary = "Types and members that nothing uses, each with how sure that is and why",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("scope", ParameterKind.Text, "Only what this holds: a file, a project, a namespace or a type") { Positional = true },
            new("kinds", ParameterKind.Words, $"Only symbols of these kinds: {string.Join(", ", AllKinds)}"),
            new("confidence", ParameterKind.Text, "The least confidence that is wanted")
            {
                Choices = [.. Enum.GetNames<Confidence>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)], Default = "medium",
            },
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindUnused,
        ResultType = ProtocolJson.Default.FindUnusedResult,
    };

    Operation IRequest<FindUnusedResult>.Operation => Operation;
}
