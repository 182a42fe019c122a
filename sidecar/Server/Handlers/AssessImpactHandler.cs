using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="AssessImpactQuery"/>.</summary>
internal sealed class AssessImpactHandler : IReadHandler<AssessImpact, AssessImpactResult>
{
    /// <inheritdoc/>
    public Task<AssessImpactResult> HandleAsync(Snapshot snapshot, AssessImpact request, CancellationToken cancellation) =>
        AssessImpactQuery.RunAsync(snapshot, request, cancellation);
}
