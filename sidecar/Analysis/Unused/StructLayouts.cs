using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Unused;

/// <summary>Fields that are there for where they lie.</summary>
internal static class StructLayouts
{
    /// <summary>Whether the layout of its type was thought about.</summary>
    public static bool Keep(ISymbol symbol) => IsLaidOut(symbol)
        && symbol.ContainingType.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "StructLayoutAttribute" or "InlineArrayAttribute" or "StructLayout" or "InlineArray");

    /// <summary>Whether it could have been.</summary>
    public static Doubt? Of(Suspect suspect) => IsLaidOut(suspect.Symbol) && suspect.Symbol.ContainingType.IsValueType
        ? Doubt.Medium("it is part of a struct's layout")
        : null;

    private static bool IsLaidOut(ISymbol symbol) => symbol is IFieldSymbol { IsStatic: false, IsConst: false };
}
