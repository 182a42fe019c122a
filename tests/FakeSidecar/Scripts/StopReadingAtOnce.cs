namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Never reads.</summary>
internal sealed class StopReadingAtOnce : Script
{
    public override void BeforeHandshake(FakePeer peer) => new ManualResetEventSlim().Wait();
}
