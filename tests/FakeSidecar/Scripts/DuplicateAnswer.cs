using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers twice.</summary>
internal sealed class DuplicateAnswer : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Answer(request);
        peer.Answer(request);
    }
}
