using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Trees;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindHierarchy"/>.</summary>
public static class FindHierarchyQuery
{
    /// <summary>What is above the type or member, and behind that on the pages what is below it.</summary>
    /// <exception cref="RequestException">The symbol is nothing that has a hierarchy.</exception>
    public static async Task<FindHierarchyResult> RunAsync(Snapshot snapshot, FindHierarchy request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        if (request.Direction != HierarchyDirection.Up)
        {
            var uncompiled = await UncompiledUses.OfKinAsync(snapshot, request, target, cancellation).ConfigureAwait(false);
            page = page.Lacking(() => uncompiled);
        }
        var (above, below) = target.Symbol is { } symbol ? await FollowAsync(snapshot, symbol, target, request, cancellation).ConfigureAwait(false) : ([], []);
        var summaries = await MergedSummaries.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        return page.Cut([.. above, .. below], branch => Entry(branch, summaries, cancellation), (shown, answer) =>
        {
            var first = Math.Max(above.Count - page.Skipped, 0);
            return new FindHierarchyResult(target.Resolution, [.. shown.Take(first)], [.. shown.Skip(first)], answer);
        });
    }

    private static async Task<(IReadOnlyList<Branch<HierarchyStep>> Above, IReadOnlyList<Branch<HierarchyStep>> Below)> FollowAsync(
        Snapshot snapshot, ISymbol symbol, SymbolTarget target, FindHierarchy request, CancellationToken cancellation)
    {
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IEventSymbol))
            throw new RequestException(
                ErrorCode.InvalidParameters, $"The {SymbolDescription.KindOf(symbol)} {SymbolDescription.SignatureOf(symbol)} has no hierarchy; ask about a type, a method, a property or an event.");
        var merged = MergedSymbol.Of(snapshot, target.Symbols, cancellation);
        var root = new HierarchyStep(merged.Key, merged.Variants, How: default);
        return (
            request.Direction == HierarchyDirection.Down ? [] : await WalkAsync(step => Task.FromResult(UpperSteps.Of(snapshot, step, cancellation))).ConfigureAwait(false),
            request.Direction == HierarchyDirection.Up ? [] : await WalkAsync(step => LowerSteps.OfAsync(snapshot, root, step, cancellation)).ConfigureAwait(false));

        async Task<IReadOnlyList<Branch<HierarchyStep>>> WalkAsync(Func<HierarchyStep, Task<IReadOnlyList<HierarchyStep>>> next) =>
            (await TreeWalk.RunAsync(root, step => step.Key, next, request.Depth ?? Depth.Max).ConfigureAwait(false)).Branches;
    }

    private static HierarchyEntry Entry(Branch<HierarchyStep> branch, MergedSummaries summaries, CancellationToken cancellation) =>
        new(branch.Depth, summaries.Of(branch.Step.Symbols[0].Symbol, cancellation), branch.Step.How)
        {
            Through = branch.Step.Through is null ? null : summaries.IdOf(branch.Step.Through),
            Frameworks = branch.Step.Path is null ? null : summaries.FrameworksOf(branch.Step.Symbols.Select(declared => declared.Unit).OfType<ProjectUnit>(), branch.Step.Path),
            Repeated = branch.Repeated,
        };
}
