using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Writes one line until nobody reads any more.</summary>
internal sealed class EndlessLine : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        var chunk = new byte[64 * 1024];
        chunk.AsSpan().Fill((byte)'x');
        while (true)
            peer.Send(chunk);
    }
}
