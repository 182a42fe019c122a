using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers with more than two megabytes.</summary>
internal sealed class TooLongLine : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send(
        $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":\"{new string('x', 2 * 1024 * 1024)}\"}}\n");
}
