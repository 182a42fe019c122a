using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindCallersQuery"/>.</summary>
internal sealed class FindCallersHandler : IReadHandler<FindCallers, FindCallersResult>
{
    /// <inheritdoc/>
    public Task<FindCallersResult> HandleAsync(Snapshot snapshot, FindCallers request, CancellationToken cancellation) =>
        FindCallersQuery.RunAsync(snapshot, request, cancellation);
}
