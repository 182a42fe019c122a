using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers only questions that nobody asked.</summary>
internal sealed class FloodUnknownIds : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        for (var id = 1_000_000; id < 1_000_200; id++)
            peer.Send($"{{\"jsonrpc\":\"2.0\",\"id\":{id},\"result\":{{}}}}\n");
    }
}
