using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindOccurrencesQuery"/>.</summary>
internal sealed class FindOccurrencesHandler : IReadHandler<FindOccurrences, FindOccurrencesResult>
{
    /// <inheritdoc/>
    public Task<FindOccurrencesResult> HandleAsync(Snapshot snapshot, FindOccurrences request, CancellationToken cancellation) =>
        FindOccurrencesQuery.RunAsync(snapshot, request, cancellation);

    /// <inheritdoc/>
    public string? FileOf(FindOccurrences request) => request is { Symbol: null, Line: not null } ? request.File : null;
}
