using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers a question that nobody asked, and then its own.</summary>
internal sealed class UnknownId : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Send("{\"jsonrpc\":\"2.0\",\"id\":987654321,\"result\":{}}\n{\"jsonrpc\":\"2.0\",\"id\":\"text\",\"result\":{}}\n");
        peer.Answer(request);
    }
}
