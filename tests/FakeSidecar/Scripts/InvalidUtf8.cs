using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Writes bytes that are no text.</summary>
internal sealed class InvalidUtf8 : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        peer.Send($"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":\"");
        peer.Send(new byte[] { 0xC3, 0x28, (byte)'"', (byte)'}', (byte)'\n' });
    }
}
