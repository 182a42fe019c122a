using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Prints without a line feed before an answer.</summary>
internal sealed class GlueNoise : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Send("Restoring packages...");
        peer.Answer(request);
    }
}
