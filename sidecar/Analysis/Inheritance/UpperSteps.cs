using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Inheritance;

/// <summary>What types derive from, and what members override and implement: what their own declarations say, and no more.</summary>
internal static class UpperSteps
{
    /// <summary>One step up from <paramref name="from"/>: base classes first.</summary>
    public static IReadOnlyList<HierarchyStep> Of(Snapshot snapshot, HierarchyStep from, CancellationToken cancellation) =>
    [
        .. from.Symbols.SelectMany(lower => Above(lower.Symbol), (lower, upper) => (Lower: lower, upper.Symbol, upper.How))
            .GroupBy(step => KeyOf(snapshot, step.Symbol, cancellation))
            .Select(same => new HierarchyStep(same.Key, [.. same.Select(step => new Declared(step.Symbol, step.Lower.Unit)).Distinct()], same.First().How)
            {
                Path = MergedSymbol.Of([same.First().Lower with { Symbol = same.First().Lower.Symbol.OriginalDefinition }]).Place.Path,
            }),
    ];

    // A type constructed in another way is another.
    private static string KeyOf(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation) =>
        MergedSymbol.KeyOf(CurrentSymbol.Of(snapshot, symbol, cancellation).Symbol) + (symbol is INamedTypeSymbol ? " " + symbol.ToDisplayString() : "");

    private static IEnumerable<(ISymbol Symbol, ImplementationKind How)> Above(ISymbol lower)
    {
        if (lower is INamedTypeSymbol type)
            return DirectBases.Of(type)
                .Where(above => above.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType))
                .Select(above => ((ISymbol)above, HowOf(type, above)));
        var overridden = Hierarchy.Overridden(lower) is { } next ? [(next.OriginalDefinition, ImplementationKind.Overrides)] : Array.Empty<(ISymbol, ImplementationKind)>();
        return overridden.Concat(Hierarchy.Implemented(lower).Select(above => (above.OriginalDefinition, ImplementationKind.Implements)));
    }

    /// <summary>What <paramref name="lower"/> is to <paramref name="upper"/>.</summary>
    public static ImplementationKind HowOf(INamedTypeSymbol lower, INamedTypeSymbol upper) =>
        upper.TypeKind == TypeKind.Interface && lower.TypeKind != TypeKind.Interface ? ImplementationKind.Implements : ImplementationKind.Derives;
}
