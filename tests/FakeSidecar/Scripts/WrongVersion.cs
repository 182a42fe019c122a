using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Speaks a version that is too new.</summary>
internal sealed class WrongVersion : Script
{
    public override void OnInitialize(FakePeer peer, Message.Request request) =>
        peer.AnswerError(request, new RequestError(ErrorCode.VersionMismatch, "this sidecar speaks versions 7 to 9"));
}
