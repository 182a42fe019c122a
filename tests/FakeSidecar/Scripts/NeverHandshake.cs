using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Reads and never answers.</summary>
internal sealed class NeverHandshake : Script
{
    public override void OnInitialize(FakePeer peer, Message.Request request)
    {
    }
}
