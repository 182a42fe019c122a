using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindDefinitionsQuery"/>.</summary>
internal sealed class FindDefinitionsHandler : IReadHandler<FindDefinitions, FindDefinitionsResult>
{
    /// <inheritdoc/>
    public Task<FindDefinitionsResult> HandleAsync(Snapshot snapshot, FindDefinitions request, CancellationToken cancellation) =>
        FindDefinitionsQuery.RunAsync(snapshot, request, cancellation);

    /// <inheritdoc/>
    public string? FileOf(FindDefinitions request) => request is { Symbol: null, Line: not null } ? request.File : null;
}
