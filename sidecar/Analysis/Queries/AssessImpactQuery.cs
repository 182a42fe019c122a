using Sidecar.Analysis.Calls;
using Sidecar.Analysis.Impacts;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="AssessImpact"/>.</summary>
public static class AssessImpactQuery
{
    private static readonly Impact Nothing = new([], [], [], [], IsStopped: false);

    /// <summary>What a change of the symbol reaches, counted, with the nearest of each kind.</summary>
    public static async Task<AssessImpactResult> RunAsync(Snapshot snapshot, AssessImpact request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var uncompiled = await UncompiledUses.OfAsync(snapshot, request, target, cancellation).ConfigureAwait(false);
        page = page.Lacking(() => uncompiled);
        var impact = target.Symbols.IsEmpty ? Nothing : await OfAsync(snapshot, target, request, cancellation).ConfigureAwait(false);
        var summaries = await MergedSummaries.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        // In turn, so that each page has the next of each kind.
        IReadOnlyList<Reached>[] kinds = [impact.Implementations, impact.Users, impact.Callers, impact.Tests];
        var entries = kinds.SelectMany((all, kind) => all.Select((one, rank) => (Kind: kind, Rank: rank, One: one)))
            .OrderBy(entry => entry.Rank)
            .ThenBy(entry => entry.Kind)
            .ToArray();
        var projects = page.Size.Side(impact.Projects);
        return page.Cut(entries, entry => Show(entry.One, summaries, cancellation), (shown, answer) =>
        {
            ReachedSymbol[] Of(int kind) => [.. shown.Where((_, i) => entries[page.Skipped + i].Kind == kind)];
            return new AssessImpactResult(target.Resolution, impact.Counts, Of(0), Of(1), Of(2), Of(3), projects, answer)
            {
                Stopped = impact.IsStopped ? true : null,
                ProjectsCutFrom = projects.Count < impact.Projects.Count ? impact.Projects.Count : null,
            };
        });
    }

    private static Task<Impact> OfAsync(Snapshot snapshot, SymbolTarget target, AssessImpact request, CancellationToken cancellation)
    {
        var changed = MergedSymbol.Of(snapshot, target.Symbols, cancellation);
        var node = target.Symbol is Microsoft.CodeAnalysis.INamedTypeSymbol ? null : CallTargets.Of(snapshot, target, cancellation);
        return ImpactSearch.RunAsync(snapshot, changed, node, request.Depth ?? int.MaxValue, cancellation);
    }

    private static ReachedSymbol Show(Reached one, MergedSummaries summaries, CancellationToken cancellation) =>
        new(summaries.Of(one.Member.Symbol, cancellation), one.Distance) { Through = one.Through is null ? null : summaries.IdOf(one.Through) };
}
