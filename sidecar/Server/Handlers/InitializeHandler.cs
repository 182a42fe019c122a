using System.Reflection;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Serving;

namespace Sidecar.Server.Handlers;

/// <summary>Agrees on a version and opens the workspace, which goes on loading behind the answer.</summary>
internal sealed class InitializeHandler(Session session) : IControlHandler<Initialize, InitializeResult>
{
    private static readonly string Version =
        typeof(InitializeHandler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <inheritdoc/>
    public InitializeResult Handle(Initialize request)
    {
        if (session.IsInitialized)
            throw new RequestException(ErrorCode.InvalidRequest, "'initialize' was answered already; start another process for another workspace.");
        var version = ProtocolVersion.Negotiate(request.Protocol) ?? throw new RequestException(
            ErrorCode.VersionMismatch,
            $"The client speaks protocol {request.Protocol.Min} to {request.Protocol.Max}, this sidecar {ProtocolVersion.Oldest} "
            + $"to {ProtocolVersion.Newest}; update the {(request.Protocol.Min > ProtocolVersion.Newest ? "sidecar" : "client")}.");
        session.Workspace = request.Workspace is null ? null : session.Workspaces.Open(request.Workspace);
        session.WantsProgress = request.Capabilities?.Contains(Capabilities.Progress) ?? false;
        session.WelcomesEarly = request.Capabilities?.Contains(Capabilities.Early) ?? false;
        session.IsInitialized = true;
        return new InitializeResult(
            version,
            new PeerInfo("sidecar", Version),
            Environment.ProcessId,
            [Capabilities.Progress, Capabilities.Early, Capabilities.PlainEnvelope],
            [.. OperationTable.All.Select(o => o.Name)],
            new WireLimits(ProtocolLimits.DefaultMaxLineBytes, ProtocolLimits.MaxDepth, PendingRequests.Most))
        {
            Root = session.Workspace?.Target.Root,
        };
    }
}
