using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>Writes types as C# does, without qualification.</summary>
internal static class TypeText
{
    public static string Of(ITypeSymbol type) => Bare(type) + (IsAnnotated(type) ? "?" : "");

    private static bool IsAnnotated(ITypeSymbol type) =>
        type is { NullableAnnotation: NullableAnnotation.Annotated, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    private static string Bare(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => OfArray(array),
        IPointerTypeSymbol pointer => Of(pointer.PointedAtType) + "*",
        IDynamicTypeSymbol => "dynamic",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Of(nullable.TypeArguments[0]) + "?",
        INamedTypeSymbol { IsTupleType: true } tuple => $"({string.Join(", ", tuple.TupleElements.Select(OfElement))})",
        INamedTypeSymbol named => Keyword(named.SpecialType) ?? OfNamed(named),
        _ => type.Name,
    };

    // int[][,] is an array of two-dimensional arrays: the outer brackets come first.
    private static string OfArray(IArrayTypeSymbol array)
    {
        var brackets = "";
        ITypeSymbol element = array;
        while (element is IArrayTypeSymbol inner)
        {
            brackets += "[" + new string(',', inner.Rank - 1) + "]";
            if (inner.ElementType is IArrayTypeSymbol && IsAnnotated(inner.ElementType))
                return Of(inner.ElementType) + brackets;
            element = inner.ElementType;
        }
        return Of(element) + brackets;
    }

    private static string OfElement(IFieldSymbol element) =>
        element.IsExplicitlyNamedTupleElement ? $"{Of(element.Type)} {element.Name}" : Of(element.Type);

    private static string OfNamed(INamedTypeSymbol type)
    {
        var name = type.IsGenericType && type.TypeArguments.Length > 0
            ? $"{type.Name}<{string.Join(", ", type.TypeArguments.Select(Of))}>"
            : type.Name;
        return name;
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Object => "object",
        SpecialType.System_Void => "void",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_IntPtr => "nint",
        SpecialType.System_UIntPtr => "nuint",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_String => "string",
        _ => null,
    };
}
