using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>The first request: agrees on a protocol version and opens a workspace, which then loads in the background.</summary>
public sealed record Initialize : IRequest<InitializeResult>
{
    /// <summary>The versions the client speaks.</summary>
    public required VersionRange Protocol { get; init; }

    /// <summary>What to open: a solution, a project, a folder or a single file, as an absolute path; null to open nothing.</summary>
    public string? Workspace { get; init; }

    /// <summary>Who asks.</summary>
    public PeerInfo? Client { get; init; }

    /// <summary>See <see cref="Handshake.Capabilities"/>; null for none.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "initialize",
        Summary = "Agree on a protocol version and open a workspace",
        Kind = OperationKind.Control,
        Repeatable = true,
        Parameters =
        [
            new("protocol", ParameterKind.Structure, "The protocol versions the client speaks: {\"min\":1,\"max\":1}") { Required = true },
            new("workspace", ParameterKind.Path, "What to open, as an absolute path: a solution, a project, a folder or a single file"),
            new("client", ParameterKind.Structure, "Who asks: {\"name\":\"…\",\"version\":\"…\"}"),
            new("capabilities", ParameterKind.Structure, "What the client can do beyond the version: [\"progress\"]"),
        ],
        RequestType = ProtocolJson.Default.Initialize,
        ResultType = ProtocolJson.Default.InitializeResult,
    };

    Operation IRequest<InitializeResult>.Operation => Operation;
}
