using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Reports progress three times, then answers, then reports again.</summary>
internal sealed class ReportProgress : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        for (var step = 1; step <= 3; step++)
            peer.SendProgress(request, "loading", step, 3);
        peer.Answer(request);
        peer.SendProgress(request, "too late", 4, 3);
    }
}
