using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers with another operation's result.</summary>
internal sealed class WrongShape : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => peer.Send(
        $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":{{\"symbols\":7}}}}\n");
}
