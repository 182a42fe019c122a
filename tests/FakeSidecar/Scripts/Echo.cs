using System.Text;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers as fast as it can, with results that are made once: for benchmarks.</summary>
internal sealed class Echo : Script
{
    private readonly Dictionary<string, byte[]> _results = [];

    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        var query = Encoding.UTF8.GetString(request.Parameters.Span);
        if (!_results.TryGetValue(query, out var rest))
        {
            var line = Encoding.UTF8.GetString(FakePeer.AnswerTo(request).Span);
            _results[query] = rest = Encoding.UTF8.GetBytes(line[line.IndexOf(",\"result\"", StringComparison.Ordinal)..]);
        }
        peer.Send($"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id}");
        peer.Send(rest);
    }
}
