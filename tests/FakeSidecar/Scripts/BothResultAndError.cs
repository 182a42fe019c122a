using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Cannot decide.</summary>
internal sealed class BothResultAndError : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send(
        $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":{{}},\"error\":{{\"code\":1,\"message\":\"no\"}}}}\n");
}
