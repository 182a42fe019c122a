using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindImplementations"/>.</summary>
public static class FindImplementationsQuery
{
    /// <summary>What implements, overrides or derives from the symbol, at any distance.</summary>
    public static async Task<FindImplementationsResult> RunAsync(
        Snapshot snapshot, FindImplementations request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var uncompiled = await UncompiledUses.OfKinAsync(snapshot, request, target, cancellation).ConfigureAwait(false);
        page = page.Lacking(() => uncompiled);
        if (target.Symbols.IsEmpty)
            return page.Cut<FoundImplementation, Implementation>([], _ => null, (none, answer) => new FindImplementationsResult(target.Resolution, none, answer));
        var symbol = MergedSymbol.Of(snapshot, target.Symbols, cancellation);
        var found = await Implementations.OfAsync(snapshot, symbol, cancellation).ConfigureAwait(false);
        var summaries = await MergedSummaries.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        var above = symbol.Symbols.SelectMany(Hierarchy.Above).DistinctBy(KinKeys.Of).Select(one => summaries.Of(one, cancellation)).ToArray();
        var shown = page.Size.Side(above);
        return page.Cut(
            Ranked(snapshot, found, cancellation),
            one => Describe(summaries, one, request.Context, cancellation),
            (implementations, answer) => new FindImplementationsResult(target.Resolution, implementations, answer)
            {
                Above = shown.Count == 0 ? null : shown,
                AboveCutFrom = shown.Count < above.Length ? above.Length : null,
            });
    }

    private static FoundImplementation[] Ranked(Snapshot snapshot, IEnumerable<FoundImplementation> found, CancellationToken cancellation) =>
    [
        .. found.OrderBy(one => one.Symbol.RoleIn(snapshot, cancellation))
            .ThenBy(one => one.Distance)
            .ThenBy(one => one.Symbol.Place.Path, StringComparer.Ordinal)
            .ThenBy(one => one.Symbol.Place.Start)
            .ThenBy(one => one.Symbol.Key, StringComparer.Ordinal),
    ];

    private static Implementation Describe(MergedSummaries summaries, FoundImplementation found, int? context, CancellationToken cancellation) =>
        new(summaries.Of(found.Symbol.Symbol, cancellation, context), found.How)
        {
            Abstract = IsAbstract(found.Symbol.Symbol) ? true : null,
            Through = found.Through is null ? null : summaries.IdOf(found.Through),
            For = found.For is null ? null : summaries.IdOf(found.For),
            Frameworks = summaries.FrameworksOf(found.Symbol),
        };

    // An interface has nothing else.
    private static bool IsAbstract(ISymbol symbol) => symbol is { IsAbstract: true } and not INamedTypeSymbol { TypeKind: TypeKind.Interface };
}
