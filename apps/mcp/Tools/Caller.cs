using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Sidecar.Mcp.Serving;
using Sidecar.Mcp.Trusting;
using Sidecar.Protocol.Messages;

namespace Sidecar.Mcp.Tools;

/// <summary>Who calls.</summary>
/// <param name="Progress">Is told how far the call is; null when nobody wants to know.</param>
/// <param name="Ask">Asks the person in front of the client for trust; null when it cannot.</param>
internal sealed record Caller(IProgress<ProgressReport>? Progress, TrustAsker? Ask)
{
    /// <summary>The client that called a tool.</summary>
    public static Caller Of(RequestContext<CallToolRequestParams> call) => new(ProgressNotes.Of(call), TrustQuestion.Of(call.Server));

    /// <summary>The client that reads a resource.</summary>
    public static Caller Of(RequestContext<ReadResourceRequestParams> read) => new(Progress: null, TrustQuestion.Of(read.Server));
}
