using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Stalls in the middle of its first line.</summary>
internal sealed class HalfHandshakeLine : Script
{
    public override void OnInitialize(FakePeer peer, Message.Request request) => peer.Send("{\"jsonrpc\":\"2.0\",\"id\":1,\"res");
}
