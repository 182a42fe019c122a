using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Gives its answer two ids.</summary>
internal sealed class DuplicateKey : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send(
        $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"id\":99,\"result\":{{}}}}\n");
}
