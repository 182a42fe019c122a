using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindUnusedQuery"/>.</summary>
internal sealed class FindUnusedHandler : IReadHandler<FindUnused, FindUnusedResult>
{
    /// <inheritdoc/>
    public Task<FindUnusedResult> HandleAsync(Snapshot snapshot, FindUnused request, CancellationToken cancellation) =>
        FindUnusedQuery.RunAsync(snapshot, request, cancellation);
}
