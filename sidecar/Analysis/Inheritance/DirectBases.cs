using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Inheritance;

/// <summary>What a type derives from and implements.</summary>
internal static class DirectBases
{
    /// <summary>What its declaration says, or implies.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type) =>
        type.BaseType is { } super ? type.Interfaces.Prepend(super) : type.Interfaces;

    /// <summary>Everything, at any distance.</summary>
    public static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (var super = type.BaseType; super is not null; super = super.BaseType)
            yield return super;
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
    }
}
