using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Unused;

/// <summary>Which generics of the solution may do what another one says: implement it, override it, derive from it.</summary>
internal sealed class LowerGenerics(CodeNodes nodes)
{
    private readonly Lazy<ISymbol[]> _own = new(() => [.. nodes.All.SelectMany(node => node.Variants, (_, variant) => variant.Symbol).Where(one => ParametersOf(one).Length > 0)]);

    /// <summary>Those below <paramref name="generic"/>, each with the place in it of type parameter <paramref name="at"/>. Methods are told by name.</summary>
    public IEnumerable<(ISymbol Symbol, int At)> Of(ISymbol generic, int at) => generic switch
    {
        IMethodSymbol method when method.IsAbstract || method.IsVirtual || method.IsOverride =>
            _own.Value.OfType<IMethodSymbol>().Where(one => LastOf(one.Name) == LastOf(method.Name) && one.Arity == method.Arity).Select(one => ((ISymbol)one, at)),
        INamedTypeSymbol { IsSealed: false } type when SymbolKeys.Of(type) is var key =>
            _own.Value.OfType<INamedTypeSymbol>().SelectMany(one => PlacesIn(one, key, at).Select(place => ((ISymbol)one, place))),
        _ => [],
    };

    /// <summary>The type parameters of <paramref name="symbol"/> itself.</summary>
    public static ImmutableArray<ITypeParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.TypeParameters,
        INamedTypeSymbol type => type.TypeParameters,
        _ => [],
    };

    private static IEnumerable<int> PlacesIn(INamedTypeSymbol type, string key, int at) => type.AllInterfaces.Concat(BasesOf(type))
        .Where(one => one.Arity > at && one.TypeArguments[at] is ITypeParameterSymbol && SymbolKeys.Of(one.OriginalDefinition) == key)
        .Select(one => ((ITypeParameterSymbol)one.TypeArguments[at]).Ordinal);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];
}
