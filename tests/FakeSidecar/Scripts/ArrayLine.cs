using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Writes JSON that is no message.</summary>
internal sealed class ArrayLine : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send("[1,2,3]\n");
}
