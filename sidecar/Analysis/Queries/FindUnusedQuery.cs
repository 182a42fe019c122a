using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Unused;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindUnused"/>.</summary>
public static class FindUnusedQuery
{
    /// <summary>What nothing uses, the surest first. Where something could not be loaded, nothing is sure.</summary>
    public static async Task<FindUnusedResult> RunAsync(Snapshot snapshot, FindUnused request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        if (request.Kinds?.FirstOrDefault(kind => !FindUnused.AllKinds.Contains(kind)) is { } unknown)
            throw new RequestException(ErrorCode.InvalidParameters, $"unused: '{unknown}' is none of the kinds {string.Join(", ", FindUnused.AllKinds)}.");
        var scope = UnusedScope.Of(snapshot, request.Scope, cancellation);
        page = page.Within(scope.Gaps);
        var all = await UnusedSearch.RunAsync(snapshot, cancellation).ConfigureAwait(false);
        var least = request.Confidence ?? Confidence.Medium;
        // Whether anything is missing is known when all is compiled.
        var isWhole = snapshot.Gaps.IsEmpty || scope.Gaps().Of(snapshot.Describe()).Complete;
        var found = (isWhole ? all : Unsure(all))
            .Where(code => code.Confidence <= least && request.Kinds?.Contains(KindOf(code.Symbol)) != false && scope.Has(code))
            .ToArray();
        var summaries = await MergedSummaries.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        return page.Cut(
            Outermost(found),
            code => new UnusedSymbol(summaries.Of(code.Symbol, cancellation), code.Confidence, code.Reason, code.Lines),
            (unused, answer) => new FindUnusedResult(unused, answer));
    }

    private static IEnumerable<UnusedCode> Unsure(IEnumerable<UnusedCode> all) => all
        .Select(code => code.Confidence == Confidence.High
            ? code with { Confidence = Confidence.Medium, Reason = code.Reason + "; but not all of the workspace could be loaded" }
            : code)
        .OrderBy(code => code.Confidence)
        .ThenByDescending(code => code.Lines);

    // What goes with its type need not be said again.
    private static UnusedCode[] Outermost(UnusedCode[] found)
    {
        var types = found.Where(code => code.Symbol is INamedTypeSymbol).ToDictionary(code => code.Key, code => code.Confidence);
        return [.. found.Where(code => !code.Holders.Any(holder => types.TryGetValue(MergedSymbol.KeyOf(holder), out var sure) && sure <= code.Confidence))];
    }

    private static string KindOf(ISymbol symbol) => FindUnused.AllKinds[symbol switch
    {
        INamedTypeSymbol => 0,
        IMethodSymbol => 1,
        IPropertySymbol => 2,
        IFieldSymbol => 3,
        _ => 4,
    }];
}
