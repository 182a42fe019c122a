using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindSignaturesQuery"/>.</summary>
internal sealed class FindSignaturesHandler : IReadHandler<FindSignatures, FindSignaturesResult>
{
    /// <inheritdoc/>
    public Task<FindSignaturesResult> HandleAsync(Snapshot snapshot, FindSignatures request, CancellationToken cancellation) =>
        FindSignaturesQuery.RunAsync(snapshot, request, cancellation);

    /// <inheritdoc/>
    public string? FileOf(FindSignatures request) => request is { Symbol: null, Line: not null } ? request.File : null;
}
