using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks which projects the workspace has and how loading them went.</summary>
public sealed record ListProjects : PagedRequest, IRequest<ListProjectsResult>
{
    /// <summary>Whether packages are wanted, too, that a project reaches only through others.</summary>
    public bool? Transitive { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "projects",
        Summary = "The projects of the workspace and how loading them went",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("transitive", ParameterKind.Flag, "Also the packages that a project reaches only through others"),
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.ListProjects,
        ResultType = ProtocolJson.Default.ListProjectsResult,
    };

    Operation IRequest<ListProjectsResult>.Operation => Operation;
}
