using Sidecar.Protocol.Operations;
using Sidecar.Server.Serving;

namespace Sidecar.Server.Handlers;

/// <summary>Lets the process end.</summary>
internal sealed class ShutdownHandler(PendingRequests pending, ShutdownSignal signal) : IControlHandler<Shutdown, ShutdownResult>
{
    /// <inheritdoc/>
    public ShutdownResult Handle(Shutdown request)
    {
        signal.Set();
        return new ShutdownResult(pending.Count);
    }
}
