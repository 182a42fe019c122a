using Microsoft.Win32.SafeHandles;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Closes its output and stays.</summary>
internal sealed class CloseOutput : Script
{
    private const string Descriptors = "/proc/self/fd";
    private string? _output;

    public override void BeforeDescriptors() => _output = new FileInfo($"{Descriptors}/1").LinkTarget;

    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        // The runtime itself keeps a copy of the descriptors that it was started with.
        foreach (var descriptor in Directory.GetFiles(Descriptors).Where(path => new FileInfo(path).LinkTarget == _output))
            new SafeFileHandle(nint.Parse(Path.GetFileName(descriptor)), ownsHandle: true).Dispose();
        new ManualResetEventSlim().Wait();
    }
}
