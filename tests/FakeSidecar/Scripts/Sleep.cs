using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Says that it works, and never ends.</summary>
internal sealed class Sleep : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        Console.Error.WriteLine("working");
        new ManualResetEventSlim().Wait();
    }
}
