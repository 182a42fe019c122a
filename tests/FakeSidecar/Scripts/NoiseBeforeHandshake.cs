namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Prints a banner first.</summary>
internal sealed class NoiseBeforeHandshake : Script
{
    public override void BeforeHandshake(FakePeer peer) => peer.Send("Welcome!\r\n\n  to the fake\nReading: 100 %\n");
}
