using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindDependenciesQuery"/>, and says how long looking may take.</summary>
internal sealed class FindDependenciesHandler(TimeProvider time) : IReadHandler<FindDependencies, FindDependenciesResult>
{
    /// <inheritdoc/>
    public Task<FindDependenciesResult> HandleAsync(Snapshot snapshot, FindDependencies request, CancellationToken cancellation) =>
        FindDependenciesQuery.RunAsync(snapshot, request, () => new SoonEnough(Patience.Limit, time), cancellation);
}
