using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Leaves politely, in the middle of a request.</summary>
internal sealed class ExitZeroOnRequest : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => Environment.Exit(0);
}
