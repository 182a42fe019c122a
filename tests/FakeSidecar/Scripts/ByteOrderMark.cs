namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Starts with a byte order mark.</summary>
internal sealed class ByteOrderMark : Script
{
    public override void BeforeHandshake(FakePeer peer) => peer.Send(new byte[] { 0xEF, 0xBB, 0xBF });
}
