using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Sidecar.Protocol.Messages;

namespace Sidecar.Mcp.Serving;

/// <summary>Tells a client how far its call is.</summary>
internal sealed class ProgressNotes : IProgress<ProgressReport>
{
    private readonly McpServer _server;
    private readonly ProgressToken _token;
    private int _told;

    private ProgressNotes(McpServer server, ProgressToken token) => (_server, _token) = (server, token);

    /// <summary>Those of a call; null when its client does not want any.</summary>
    public static ProgressNotes? Of(RequestContext<CallToolRequestParams> call) =>
        call.Params?.ProgressToken is { } token ? new ProgressNotes(call.Server, token) : null;

    /// <inheritdoc/>
    public void Report(ProgressReport value)
    {
        // It has to grow with each note; the steps of a load begin anew with each of its stages.
        var text = value.Total is { } total ? $"{value.Message}: {value.Done} of {total}" : value.Message;
        _ = _server.NotifyProgressAsync(_token, new ProgressNotificationValue { Progress = Interlocked.Increment(ref _told), Message = text });
    }
}
