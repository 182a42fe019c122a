using System.Text.Json;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks which projects, or which namespaces, depend on which. Its entries are the edges of that graph.</summary>
public sealed record FindDependencies : PagedRequest, IRequest<FindDependenciesResult>
{
    /// <summary>What depends on what; null for <see cref="DependencyLevel.Projects"/>.</summary>
    public DependencyLevel? Of { get; init; }

    /// <summary>
    /// Only dependencies that begin there: a project's name or file; of namespaces also a namespace, with those inside it, which comes
    /// before a project of the same name. Null for all.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>How the graph is answered; null for <see cref="GraphFormat.Data"/>.</summary>
    public GraphFormat? Format { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "deps",
        Summary = "Which projects or namespaces depend on which, and where that goes in a circle; an entry is a dependency",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("scope", ParameterKind.Text, "Only dependencies that begin there: a project's name or file, a namespace with those inside it") { Positional = true },
            new("of", ParameterKind.Text, "What depends on what; a namespace on another where its code names a type of it, or an extension or imported static member")
            {
                Choices = WordsOf<DependencyLevel>(), Default = "projects",
            },
            new("format", ParameterKind.Text, "The graph as data, or as text for a program that draws it") { Choices = WordsOf<GraphFormat>(), Default = "data" },
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindDependencies,
        ResultType = ProtocolJson.Default.FindDependenciesResult,
    };

    private static IReadOnlyList<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    Operation IRequest<FindDependenciesResult>.Operation => Operation;
}
