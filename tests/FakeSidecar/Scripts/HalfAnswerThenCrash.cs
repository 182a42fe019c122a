using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Is killed in the middle of its answer, after what would be whole JSON.</summary>
internal sealed class HalfAnswerThenCrash : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Send(FakePeer.AnswerTo(request)[..^1]);
        SelfKill.Now();
    }
}
