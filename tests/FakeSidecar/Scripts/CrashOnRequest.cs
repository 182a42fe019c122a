using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Is killed while it works.</summary>
internal sealed class CrashOnRequest : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) => SelfKill.Now();
}
