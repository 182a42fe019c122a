using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="ReadSourceQuery"/>, and says how long decompiling may take.</summary>
internal sealed class ReadSourceHandler(TimeProvider time) : IReadHandler<ReadSource, ReadSourceResult>
{
    /// <inheritdoc/>
    public async Task<ReadSourceResult> HandleAsync(Snapshot snapshot, ReadSource request, CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(Patience.Limit, time);
        return await ReadSourceQuery.RunAsync(snapshot, request, enough.Token, cancellation);
    }

    /// <inheritdoc/>
    public string? FileOf(ReadSource request) => request is { Symbol: null, Line: not null } ? request.File : null;
}
