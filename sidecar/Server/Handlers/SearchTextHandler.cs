using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="SearchTextQuery"/>, and says how long looking may take.</summary>
internal sealed class SearchTextHandler(TimeProvider time) : IReadHandler<SearchText, SearchTextResult>
{
    /// <inheritdoc/>
    public Task<SearchTextResult> HandleAsync(Snapshot snapshot, SearchText request, CancellationToken cancellation) =>
        SearchTextQuery.RunAsync(snapshot, request, () => new SoonEnough(Patience.Limit, time), cancellation);
}
