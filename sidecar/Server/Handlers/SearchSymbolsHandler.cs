using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="SearchSymbolsQuery"/>.</summary>
internal sealed class SearchSymbolsHandler : IReadHandler<SearchSymbols, SearchSymbolsResult>
{
    /// <inheritdoc/>
    public Task<SearchSymbolsResult> HandleAsync(Snapshot snapshot, SearchSymbols request, CancellationToken cancellation) =>
        SearchSymbolsQuery.RunAsync(snapshot, request, cancellation);
}
