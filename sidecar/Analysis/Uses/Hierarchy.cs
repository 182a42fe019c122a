using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Uses;

/// <summary>Which members a member overrides and implements.</summary>
internal static class Hierarchy
{
    /// <summary>The members above <paramref name="member"/>: overridden ones, and those of interfaces; not itself.</summary>
    public static IEnumerable<ISymbol> Above(ISymbol member)
    {
        if (member is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || member.IsStatic && !member.IsAbstract && !ImplementsStatic(member))
            yield break;
        for (ISymbol? at = member; at is not null; at = Overridden(at))
        {
            if (!ReferenceEquals(at, member))
                yield return at.OriginalDefinition;
            foreach (var implemented in Implemented(at))
                yield return implemented.OriginalDefinition;
        }
    }

    /// <summary>Whether <paramref name="other"/> is the parameter that <paramref name="property"/> of a record comes from, or the other way round.</summary>
    public static bool IsPositional(ISymbol property, ISymbol other) =>
        property is IPropertySymbol && other is IParameterSymbol parameter
            ? property.Name == other.Name && IsPositional(parameter) && SymbolKeys.Of(property.ContainingType) == SymbolKeys.Of(parameter.ContainingType)
            : property is IParameterSymbol && other is IPropertySymbol && IsPositional(other, property);

    private static bool IsPositional(IParameterSymbol parameter) =>
        parameter is { ContainingType.IsRecord: true, Locations: [var place] }
            && parameter.ContainingType.GetMembers(parameter.Name).Any(member => member is IPropertySymbol && member.Locations.Contains(place));

    private static bool ImplementsStatic(ISymbol member) => member.ContainingType.AllInterfaces.Any(i => i.GetMembers(member.Name).Any(m => m.IsStatic));

    /// <summary>The members that <paramref name="member"/> overrides, the nearest first.</summary>
    public static IEnumerable<ISymbol> AllOverridden(ISymbol member)
    {
        for (var at = Overridden(member); at is not null; at = Overridden(at))
            yield return at.OriginalDefinition;
    }

    /// <summary>The member that <paramref name="member"/> overrides; null when it overrides none.</summary>
    public static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    /// <summary>The members of interfaces that <paramref name="member"/> implements for its own type.</summary>
    public static IEnumerable<ISymbol> Implemented(ISymbol member)
    {
        var name = member.Name[(member.Name.LastIndexOf('.') + 1)..];
        return member.ContainingType.AllInterfaces
            .SelectMany(i => i.GetMembers(name))
            .Where(m => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(m), member));
    }
}
