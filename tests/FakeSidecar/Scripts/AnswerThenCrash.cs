using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Is killed the moment its answer is written.</summary>
internal sealed class AnswerThenCrash : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Answer(request);
        SelfKill.Now();
    }
}
