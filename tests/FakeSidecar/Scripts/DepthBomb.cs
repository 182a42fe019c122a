using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Nests two hundred thousand levels.</summary>
internal sealed class DepthBomb : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send(
        $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":{new string('[', 200_000)}{new string(']', 200_000)}}}\n");
}
