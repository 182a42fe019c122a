using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Asks the host something before it answers, and passes on the reply's code.</summary>
internal sealed class AskTheHost : Script
{
    private Message.Request? _asked;

    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        _asked = request;
        peer.Send("{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"roots/list\"}\n");
    }

    public override void OnResponse(FakePeer peer, Message.Response response) =>
        peer.AnswerError(_asked!, response.Error!);
}
