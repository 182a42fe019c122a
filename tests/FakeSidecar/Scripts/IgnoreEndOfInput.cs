using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Ends only when it is asked to terminate.</summary>
internal sealed class IgnoreEndOfInput : Script
{
    public override bool OnShutdown(FakePeer peer, Message.Request request) => false;

    public override void OnEndOfInput() => new ManualResetEventSlim().Wait();
}
