using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Writes a line that starts as a message and is none.</summary>
internal sealed class BrokenJson : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\n");
}
