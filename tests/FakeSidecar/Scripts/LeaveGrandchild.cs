using System.Diagnostics;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Leaves a process behind that holds its output open, and is killed.</summary>
internal sealed class LeaveGrandchild : Script
{
    private int _grandchild;

    public override void BeforeDescriptors()
    {
        using var sleep = Process.Start("sleep", ["600"]);
        _grandchild = sleep.Id;
    }

    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        File.WriteAllText(Path.Combine(FakeEnvironment.Read(FakeEnvironment.State)!, "grandchild"), _grandchild.ToString());
        peer.Answer(request);
        SelfKill.Now();
    }
}
