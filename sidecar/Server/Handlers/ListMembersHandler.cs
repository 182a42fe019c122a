using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="ListMembersQuery"/>.</summary>
internal sealed class ListMembersHandler : IReadHandler<ListMembers, ListMembersResult>
{
    /// <inheritdoc/>
    public Task<ListMembersResult> HandleAsync(Snapshot snapshot, ListMembers request, CancellationToken cancellation) =>
        ListMembersQuery.RunAsync(snapshot, request, cancellation);

    /// <inheritdoc/>
    public string? FileOf(ListMembers request) => request.Symbol is null ? request.File : null;
}
