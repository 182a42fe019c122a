using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Never answers; is well otherwise.</summary>
internal sealed class HangOnRequest : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
    }
}
