using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Complains and dies.</summary>
internal sealed class LastWords : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        Console.Error.WriteLine("my heart aches");
        SelfKill.Now();
    }
}
