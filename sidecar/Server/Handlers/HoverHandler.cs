using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="HoverQuery"/>.</summary>
internal sealed class HoverHandler : IReadHandler<Hover, HoverResult>
{
    /// <inheritdoc/>
    public Task<HoverResult> HandleAsync(Snapshot snapshot, Hover request, CancellationToken cancellation) =>
        HoverQuery.RunAsync(snapshot, request, cancellation);

    /// <inheritdoc/>
    public string? FileOf(Hover request) => request is { Symbol: null, Line: not null } ? request.File : null;
}
