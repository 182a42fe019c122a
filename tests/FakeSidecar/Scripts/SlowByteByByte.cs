using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Writes one byte at a time.</summary>
internal sealed class SlowByteByByte : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        foreach (var letter in FakePeer.AnswerTo(request).ToArray())
            peer.Send(new[] { letter });
    }
}
