using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindReferencesQuery"/>.</summary>
internal sealed class FindReferencesHandler : IReadHandler<FindReferences, FindReferencesResult>
{
    /// <inheritdoc/>
    public Task<FindReferencesResult> HandleAsync(Snapshot snapshot, FindReferences request, CancellationToken cancellation) =>
        FindReferencesQuery.RunAsync(snapshot, request, cancellation);
}
