using Sidecar.Protocol.Operations;
using Sidecar.Server.Serving;

namespace Sidecar.Server.Handlers;

/// <summary>Cancels a request that is in flight.</summary>
internal sealed class CancelRequestHandler(PendingRequests pending) : IControlHandler<CancelRequest, CancelRequestResult>
{
    /// <inheritdoc/>
    public CancelRequestResult Handle(CancelRequest request) => new(pending.Cancel(CancelTarget.Of(request)));
}
