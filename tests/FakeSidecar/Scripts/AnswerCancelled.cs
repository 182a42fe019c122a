using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers only when it is cancelled.</summary>
internal sealed class AnswerCancelled : Script
{
    private readonly Dictionary<string, Message.Request> _waiting = [];

    public override void OnRequest(FakePeer peer, Message.Request request) => _waiting.Add(request.Id.ToString(), request);

    public override void OnNotification(FakePeer peer, Message.Notification notification)
    {
        var id = JsonDocument.Parse(notification.Parameters).RootElement.GetProperty("id").ToString();
        if (_waiting.Remove(id, out var request))
            peer.AnswerError(request, new RequestError(ErrorCode.Cancelled, "cancelled"));
    }
}
