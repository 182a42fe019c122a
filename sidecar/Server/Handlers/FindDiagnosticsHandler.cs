using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindDiagnosticsQuery"/>.</summary>
internal sealed class FindDiagnosticsHandler : IReadHandler<FindDiagnostics, FindDiagnosticsResult>
{
    /// <inheritdoc/>
    public Task<FindDiagnosticsResult> HandleAsync(Snapshot snapshot, FindDiagnostics request, CancellationToken cancellation) =>
        FindDiagnosticsQuery.RunAsync(snapshot, request, cancellation);

    /// <inheritdoc/>
    public string? FileOf(FindDiagnostics request) => request.Project is null ? request.File : null;
}
