using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers and leaves politely.</summary>
internal sealed class AnswerThenExit : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Answer(request);
        Environment.Exit(0);
    }
}
