using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindCalleesQuery"/>.</summary>
internal sealed class FindCalleesHandler : IReadHandler<FindCallees, FindCalleesResult>
{
    /// <inheritdoc/>
    public Task<FindCalleesResult> HandleAsync(Snapshot snapshot, FindCallees request, CancellationToken cancellation) =>
        FindCalleesQuery.RunAsync(snapshot, request, cancellation);
}
