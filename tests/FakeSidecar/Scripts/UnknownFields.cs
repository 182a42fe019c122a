using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers the handshake with more than the host knows.</summary>
internal sealed class UnknownFields : Script
{
    public override void OnInitialize(FakePeer peer, Message.Request request) => peer.Send(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"later\":[1],\"result\":{\"protocol\":1,\"server\":{\"name\":\"fake\",\"mood\":\"good\"},\"pid\":1,"
        + "\"capabilities\":[\"telepathy\"],\"operations\":[],\"limits\":{\"maxLineBytes\":1,\"maxDepth\":1,\"maxInFlight\":1}}}\n");
}
