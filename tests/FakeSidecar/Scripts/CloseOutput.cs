using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Closes its output and stays.</summary>
internal sealed class CloseOutput : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Output.Dispose();
        new ManualResetEventSlim().Wait();
    }
}
