using System.Diagnostics;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Behaves, but prints, and has a child that prints and reads whatever there is.</summary>
internal sealed class PrintEverywhere : Script
{
    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        Console.WriteLine("the process prints");
        using var child = Process.Start("sh", ["-c", "echo a grandchild prints; echo a grandchild read $(wc -c) bytes"]);
        child.WaitForExit();
        peer.Answer(request);
    }
}
