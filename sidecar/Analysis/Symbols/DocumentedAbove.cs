using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Symbols;

/// <summary>Where a member has its documentation from, if it says that it inherits it.</summary>
internal static class DocumentedAbove
{
    /// <summary>What the member overrides or implements, or the constructor of the base type with the same parameters; null when there is nothing.</summary>
    public static ISymbol? Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IMethodSymbol { ExplicitInterfaceImplementations: [var method, ..] } => method,
        IPropertySymbol { ExplicitInterfaceImplementations: [var property, ..] } => property,
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.BaseType: { } type } constructor => type.InstanceConstructors.FirstOrDefault(
            above => above.Parameters.Select(one => one.Type).SequenceEqual(constructor.Parameters.Select(one => one.Type), SymbolEqualityComparer.Default)),
        { IsStatic: false, ContainingType: { } type } => type.AllInterfaces
            .SelectMany(one => one.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)),
        _ => null,
    };
}
