using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Uses;

/// <summary>Tells what bound symbols are to those that are searched. Each symbol is looked at once. For any thread.</summary>
internal sealed class SymbolRelations(ImmutableArray<ISymbol> targets)
{
    private readonly ConcurrentDictionary<ISymbol, Relation> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _targets = [.. targets.Concat(targets.Select(Implementation).OfType<ISymbol>()).Select(SymbolKeys.Of)];
    private readonly HashSet<string> _aboveTargets = [.. targets.SelectMany(t => Hierarchy.Above(t)).Select(SymbolKeys.Of)];
    private readonly HashSet<string> _names = [.. targets.Select(NameMatch.SimpleNameOf)];
    private readonly bool _areTypes = targets.Any(t => t is INamedTypeSymbol);

    /// <summary>What <paramref name="symbol"/> is to the targets.</summary>
    public Relation Of(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        return _known.TryGetValue(definition, out var known) ? known : _known.GetOrAdd(definition, Compare);
    }

    // What a method of an extension block is when it is called by the class around it.
    private static IMethodSymbol? Implementation(ISymbol symbol) => (symbol as IMethodSymbol)?.AssociatedExtensionImplementation;

    private Relation Compare(ISymbol symbol)
    {
        if (_areTypes && symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor
            && _targets.Contains(SymbolKeys.Of(constructor.ContainingType)))
            return Relation.Constructor;
        if (symbol is IMethodSymbol { AssociatedSymbol: { } property })
            return Compare(property);
        if (!_names.Contains(NameMatch.SimpleNameOf(symbol)))
            return Relation.None;
        var key = SymbolKeys.Of(symbol);
        if (_targets.Contains(key))
            return Relation.Same;
        return _aboveTargets.Contains(key) || Hierarchy.Above(symbol).Any(above => _targets.Contains(SymbolKeys.Of(above)))
            || targets.Any(target => Hierarchy.IsPositional(target, symbol))
            ? Relation.Related
            : Relation.None;
    }
}
