using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Unused;

/// <summary>All that the solution declares, by key.</summary>
internal sealed class CodeNodes
{
    private readonly ConcurrentDictionary<string, CodeNode> _nodes = new();
    private readonly ConcurrentDictionary<ISymbol, CodeNode[]> _targets = new(SymbolEqualityComparer.Default);

    /// <summary>All of them.</summary>
    public IEnumerable<CodeNode> All => _nodes.Values;

    /// <summary>What product code outside of all members belongs to.</summary>
    public CodeNode Product { get; } = CodeNode.Beginning(isTest: false);

    /// <summary>The same of test code.</summary>
    public CodeNode Tests { get; } = CodeNode.Beginning(isTest: true);

    /// <summary>The node of <paramref name="symbol"/>, made when it is new.</summary>
    public CodeNode Declare(ISymbol symbol) => _nodes.GetOrAdd(SymbolKeys.Of(symbol), one => new CodeNode(one));

    /// <summary>The node of <paramref name="symbol"/> or, where it is none of its own, of the type around it; null for what is not the solution's.</summary>
    public CodeNode? Find(ISymbol? symbol)
    {
        for (var at = symbol?.OriginalDefinition; at is not null; at = at.ContainingType)
            if (KinKeys.IsInSource(at) && _nodes.TryGetValue(SymbolKeys.Of(at), out var node))
                return node;
        return null;
    }

    /// <summary>What a use of <paramref name="symbol"/> uses: itself and what it overrides and implements.</summary>
    public IReadOnlyList<CodeNode> TargetsOf(ISymbol symbol)
    {
        var definition = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property.OriginalDefinition : symbol.OriginalDefinition;
        if (definition.Kind is not (SymbolKind.NamedType or SymbolKind.Method or SymbolKind.Property or SymbolKind.Field or SymbolKind.Event)
            || definition is IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            return [];
        return _targets.GetOrAdd(definition, one => [.. Hierarchy.Above(one).Prepend(one).Select(Find).OfType<CodeNode>().Distinct()]);
    }
}
