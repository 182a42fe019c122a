using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Takes unsaved texts, and answers nothing else.</summary>
internal sealed class HangAfterOverlays : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        if (request.Method == "overlay")
            peer.Answer(request);
        else
            Console.Error.WriteLine("working");
    }
}
