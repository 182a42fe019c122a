using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="ListProjectsQuery"/>.</summary>
internal sealed class ListProjectsHandler : IReadHandler<ListProjects, ListProjectsResult>
{
    /// <inheritdoc/>
    public Task<ListProjectsResult> HandleAsync(Snapshot snapshot, ListProjects request, CancellationToken cancellation) =>
        Task.FromResult(ListProjectsQuery.Run(snapshot, request));
}
