using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Waits for three questions and answers the last one first.</summary>
internal sealed class ReverseOrder : Script
{
    private readonly Stack<Message.Request> _waiting = [];

    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        _waiting.Push(request);
        if (_waiting.Count < 3)
            return;
        while (_waiting.TryPop(out var last))
            peer.Answer(last);
    }
}
