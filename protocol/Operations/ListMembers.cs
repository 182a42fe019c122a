using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what a file, a type or a namespace declares.</summary>
public sealed record ListMembers : PagedRequest, IRequest<ListMembersResult>
{
    /// <summary>A type or a namespace, by name or id.</summary>
    public string? Symbol { get; init; }

    /// <summary>A file, absolute or relative to the workspace's root.</summary>
    public string? File { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "list",
        Summary = "What a file, a type or a namespace declares",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("symbol", ParameterKind.Text, "A type or a namespace, by name or by an id of an earlier answer") { Positional = true },
            new("file", ParameterKind.Path, "A file, instead of a symbol"),
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.ListMembers,
        ResultType = ProtocolJson.Default.ListMembersResult,
    };

    Operation IRequest<ListMembersResult>.Operation => Operation;
}
