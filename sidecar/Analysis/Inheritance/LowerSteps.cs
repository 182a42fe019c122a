using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Inheritance;

/// <summary>What derives from types, and what overrides and implements members, one step at a time.</summary>
internal static class LowerSteps
{
    /// <summary>One step down from <paramref name="from"/>, where <paramref name="root"/> is what was asked about.</summary>
    public static async Task<IReadOnlyList<HierarchyStep>> OfAsync(Snapshot snapshot, HierarchyStep root, HierarchyStep from, CancellationToken cancellation)
    {
        if (from.Symbols[0].Symbol is INamedTypeSymbol upper)
        {
            var derived = await DerivedTypes.DirectAsync(snapshot, from.Merged, cancellation).ConfigureAwait(false);
            return Ranked(snapshot, derived.Select(one => Step(one.Type) with { How = UpperSteps.HowOf((INamedTypeSymbol)one.Type.Symbol, upper), Through = one.Through }), cancellation);
        }
        // What overrides a member of an assembly that is between stands below what was asked about.
        var all = await Implementations.OfAsync(snapshot, root.Merged, cancellation).ConfigureAwait(false);
        var keys = all.Select(one => one.Symbol.Key).ToHashSet();
        var steps = all
            .Where(one => (one.Through is { } through && keys.Contains(MergedSymbol.KeyOf(through)) ? MergedSymbol.KeyOf(through) : root.Key) == from.Key)
            .Select(one => Step(one.Symbol) with { How = one.How, Through = one.Through is { } through && !KinKeys.IsInSource(through) ? through : null });
        return Ranked(snapshot, steps, cancellation);
    }

    private static HierarchyStep Step(MergedSymbol symbol) => new(symbol.Key, symbol.Variants, How: default) { Path = symbol.Place.Path };

    private static IReadOnlyList<HierarchyStep> Ranked(Snapshot snapshot, IEnumerable<HierarchyStep> steps, CancellationToken cancellation) =>
    [
        .. steps.Select(step => (Step: step, step.Merged))
            .OrderBy(step => step.Merged.RoleIn(snapshot, cancellation))
            .ThenBy(step => step.Merged.Place.Path, StringComparer.Ordinal)
            .ThenBy(step => step.Merged.Place.Start)
            .Select(step => step.Step),
    ];
}
