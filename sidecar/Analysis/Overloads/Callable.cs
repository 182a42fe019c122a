using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Overloads;

/// <summary>What a symbol that is not at a call has for overloads.</summary>
internal static class Callable
{
    /// <summary>The overloads of what <paramref name="symbol"/> names; empty when it takes no arguments.</summary>
    public static ImmutableArray<ISymbol> OverloadsOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => ConstructorsOf(constructor.ContainingType),
        IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.Destructor } => [],
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke or MethodKind.AnonymousFunction } => [symbol],
        IMethodSymbol or IPropertySymbol { IsIndexer: true } => [.. MembersLike(symbol)],
        INamedTypeSymbol type => InvokeOf(type) is { } invoke ? [invoke] : ConstructorsOf(type),
        _ => InvokeOf(TypeOf(symbol)) is { } invoke ? [invoke] : [],
    };

    /// <summary>What runs when something of that type is called; null when it is no delegate.</summary>
    public static IMethodSymbol? InvokeOf(ITypeSymbol? type) => (type as INamedTypeSymbol)?.DelegateInvokeMethod;

    /// <summary>The type of a value; null for what is none.</summary>
    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol @event => @event.Type,
        _ => null,
    };

    /// <summary>Whether its type arguments were perhaps inferred from something that may be null, which only the analysis of the whole body tells.</summary>
    public static bool FollowsFlow(ISymbol symbol) =>
        !SymbolEqualityComparer.Default.Equals(symbol, symbol.OriginalDefinition) && ArgumentsOf(symbol).Any(argument => argument is not INamedTypeSymbol { IsValueType: true, IsGenericType: false });

    private static IEnumerable<ITypeSymbol> ArgumentsOf(ISymbol? symbol)
    {
        for (; symbol is IMethodSymbol or IPropertySymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
            foreach (var argument in symbol switch { IMethodSymbol method => method.TypeArguments, INamedTypeSymbol type => type.TypeArguments, _ => [] })
                yield return argument;
    }

    // Nobody writes the copy constructor of a record, nor calls it.
    private static ImmutableArray<ISymbol> ConstructorsOf(INamedTypeSymbol type) => type.IsStatic || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
        ? []
        : [.. type.InstanceConstructors.Where(one => !one.IsImplicitlyDeclared || one.Parameters.IsEmpty)];

    // Inherited ones, too, but for what is overridden or hidden.
    private static List<ISymbol> MembersLike(ISymbol symbol)
    {
        var found = new List<ISymbol>();
        foreach (var type in WithBases(symbol.ContainingType))
            foreach (var member in type.GetMembers(symbol.Name))
            {
                var isOwn = SymbolEqualityComparer.Default.Equals(type, symbol.ContainingType);
                if (member.Kind == symbol.Kind && (isOwn || member.DeclaredAccessibility != Accessibility.Private) && !found.Exists(one => HasSameParameters(one, member)))
                    found.Add(member);
            }
        return found;
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var one = type; one is not null; one = one.BaseType)
            yield return one;
        if (type.TypeKind != TypeKind.Interface)
            yield break;
        foreach (var one in type.AllInterfaces)
            yield return one;
    }

    private static bool HasSameParameters(ISymbol one, ISymbol other) =>
        ParametersOf(one) is var first && ParametersOf(other) is var second && first.Length == second.Length && ArityOf(one) == ArityOf(other)
        && first.Zip(second).All(pair => (pair.First.RefKind == RefKind.None) == (pair.Second.RefKind == RefKind.None)
            && (pair.First.Type.TypeKind == TypeKind.TypeParameter
                ? pair.First.Type.Name == pair.Second.Type.Name
                : SymbolEqualityComparer.Default.Equals(pair.First.Type, pair.Second.Type)));

    /// <summary>The parameters of a method or an indexer.</summary>
    public static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static int ArityOf(ISymbol symbol) => symbol is IMethodSymbol method ? method.Arity : 0;
}
