using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindHierarchyQuery"/>.</summary>
internal sealed class FindHierarchyHandler : IReadHandler<FindHierarchy, FindHierarchyResult>
{
    /// <inheritdoc/>
    public Task<FindHierarchyResult> HandleAsync(Snapshot snapshot, FindHierarchy request, CancellationToken cancellation) =>
        FindHierarchyQuery.RunAsync(snapshot, request, cancellation);
}
