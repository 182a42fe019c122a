using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Searches the declarations of the workspace by name.</summary>
public sealed record SearchSymbols : PagedRequest, IRequest<SearchSymbolsResult>
{
    /// <summary>Part of a name, or its capitals: <c>OrdServ</c> and <c>OS</c> find <c>OrderService</c>.</summary>
    public required string Query { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "symbols",
        Summary = "Declarations whose name fits, best first",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("query", ParameterKind.Text, "Part of a name, or its capitals (OS finds OrderService)") { Positional = true, Required = true },
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.SearchSymbols,
        ResultType = ProtocolJson.Default.SearchSymbolsResult,
    };

    Operation IRequest<SearchSymbolsResult>.Operation => Operation;
}
