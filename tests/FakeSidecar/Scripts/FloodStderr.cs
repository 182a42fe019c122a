using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Writes a megabyte of complaints before it answers.</summary>
internal sealed class FloodStderr : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        for (var line = 0; line < 10_000; line++)
            Console.Error.WriteLine($"complaint {line}: {new string('x', 100)}");
        peer.Answer(request);
    }
}
