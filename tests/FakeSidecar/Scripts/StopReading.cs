using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Reads no more after the first question.</summary>
internal sealed class StopReading : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => new ManualResetEventSlim().Wait();
}
