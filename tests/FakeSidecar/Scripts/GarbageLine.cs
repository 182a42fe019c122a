using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Prints a line before each answer.</summary>
internal sealed class GarbageLine : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Send("Restoring packages...\n");
        peer.Answer(request);
    }
}
