using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Prints two thousand lines.</summary>
internal sealed class FloodNoise : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        for (var line = 0; line < 2000; line++)
            peer.Send($"compiling {line}\n");
        peer.Answer(request);
    }
}
