using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>Names the symbols of one compilation.</summary>
/// <param name="assemblies">The assemblies that the repository builds; only their symbols have keys.</param>
internal sealed class SymbolKeys(IReadOnlySet<string> assemblies)
{
    private readonly ConcurrentDictionary<ISymbol, SymbolKey?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The key of the definition behind <paramref name="symbol"/>; null for what has none.</summary>
    public SymbolKey? Of(ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: { } unreduced } ? Of(unreduced) : _known.GetOrAdd(symbol.OriginalDefinition, Make);

    private SymbolKey? Make(ISymbol definition)
    {
        if (definition.Kind is not (SymbolKind.NamedType or SymbolKind.Method or SymbolKind.Property or SymbolKind.Field or SymbolKind.Event))
            return null;
        if (definition is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            return null;
        var assembly = definition.ContainingAssembly?.Name;
        return assembly is not null && assemblies.Contains(assembly) && definition.GetDocumentationCommentId() is { } id
            ? new SymbolKey(assembly, id)
            : null;
    }
}
