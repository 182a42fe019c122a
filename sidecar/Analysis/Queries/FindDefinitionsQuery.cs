using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindDefinitions"/>.</summary>
public static class FindDefinitionsQuery
{
    /// <summary>Every declaration of the symbol, the parts of partial ones included.</summary>
    public static async Task<FindDefinitionsResult> RunAsync(
        Snapshot snapshot, FindDefinitions request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        page = page.Within(() => TargetGaps.Of(snapshot, request, target));
        var definitions = target.Symbols
            .SelectMany(symbol => CodeLocations.OfDeclarations(snapshot, symbol, cancellation, request.Context))
            .Distinct()
            .OrderBy(CodeLocations.RankOf)
            .ThenBy(place => place, CodeLocationOrder.Instance)
            .ToArray();
        return page.Cut(definitions, place => place, (places, answer) => new FindDefinitionsResult(target.Resolution, places, answer)
        {
            Assembly = definitions.Length == 0 ? target.Symbol?.ContainingAssembly?.Name : null,
        });
    }
}
