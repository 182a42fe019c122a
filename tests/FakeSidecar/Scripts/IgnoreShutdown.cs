using System.Runtime.InteropServices;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Goes on until it is killed.</summary>
internal sealed class IgnoreShutdown : Script
{
    private PosixSignalRegistration? _terminate;

    public override void BeforeHandshake(FakePeer peer) =>
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);

    public override bool OnShutdown(FakePeer peer, Message.Request request) => false;

    public override void OnEndOfInput()
    {
        new ManualResetEventSlim().Wait();
        _terminate?.Dispose();
    }
}
