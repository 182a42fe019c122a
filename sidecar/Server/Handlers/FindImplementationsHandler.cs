using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindImplementationsQuery"/>.</summary>
internal sealed class FindImplementationsHandler : IReadHandler<FindImplementations, FindImplementationsResult>
{
    /// <inheritdoc/>
    public Task<FindImplementationsResult> HandleAsync(Snapshot snapshot, FindImplementations request, CancellationToken cancellation) =>
        FindImplementationsQuery.RunAsync(snapshot, request, cancellation);
}
