using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Is stopped as by a debugger.</summary>
internal sealed class Freeze : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request) 
    {
        Console.Error.WriteLine("freezing");
        SelfKill.Freeze();
    }
}
