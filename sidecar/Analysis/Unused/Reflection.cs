using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Unused;

/// <summary>Code that looks for code: types of an assembly, members of a type.</summary>
internal static class Reflection
{
    private const string AnyAssembly = "FromAssembly";

    private static readonly FrozenSet<string> OfTypes = new[]
    {
        AnyAssembly, "GetTypes", "DefinedTypes", "ExportedTypes", "GetExportedTypes", "GetForwardedTypes", "RegisterAssemblyTypes", "RegisterAssemblyModules",
        "AddMediatR", "AddAutoMapper", "AddApplicationPart", "Scan",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> OfMembers = new[]
    {
        "GetMethods", "GetFields", "GetProperties", "GetMembers", "GetEvents", "GetNestedTypes", "GetRuntimeMethods", "GetRuntimeProperties", "GetRuntimeFields",
        "DeclaredMethods", "DeclaredProperties", "DeclaredFields", "DeclaredMembers", "DeclaredNestedTypes",
    }.ToFrozenSet();

    // What is named is known by the name.
    private static readonly FrozenSet<string> OfOne = new[]
    {
        "Name", "FullName", "AssemblyQualifiedName", "Namespace", "Assembly", "Module", "GUID", "IsAssignableFrom", "IsInstanceOfType", "GetMethod", "GetProperty",
        "GetField", "GetEvent", "GetMember", "GetHashCode", "ToString", "Equals",
    }.ToFrozenSet();

    private static readonly string[] OfMethods = ["GetMethods", "GetMembers", "GetRuntimeMethods", "DeclaredMethods", "DeclaredMembers"];

    /// <summary>The word that <paramref name="name"/> counts as; null when it looks for nothing.</summary>
    public static string? WordOf(string name) =>
        OfTypes.Contains(name) || OfMembers.Contains(name) ? name
        : name.Contains(AnyAssembly, StringComparison.Ordinal) || name.Contains("FromAssemblies", StringComparison.Ordinal) ? AnyAssembly
        : null;

    /// <summary>Whether <paramref name="word"/> goes through the members of a type.</summary>
    public static bool IsOfMembers(string word) => OfMembers.Contains(word);

    /// <summary>Whether the type that is asked for goes where nobody sees what is done with it.</summary>
    public static bool IsHanded(TypeOfExpressionSyntax asked) => asked.Parent switch
    {
        MemberAccessExpressionSyntax access => !OfOne.Contains(access.Name.Identifier.ValueText),
        BinaryExpressionSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax => false,
        _ => true,
    };

    /// <summary>Whether such code may find it.</summary>
    public static Doubt? Of(Suspect suspect) => suspect.Symbol switch
    {
        INamedTypeSymbol type => OfType(type, suspect),
        _ when suspect.Node.Ties.Any(holder => holder.IsReflected) => Doubt.Low("code goes through the members of its type"),
        _ when suspect.Node.Ties.Any(holder => holder.IsHanded) => Doubt.Medium("its type is handed, as an object, to code that may look through it"),
        _ when MappedTypes.IsMappable(suspect.Symbol) && suspect.Node.Ties.Select(holder => holder.MappedBy).FirstOrDefault(one => one is not null) is { } taker =>
            Doubt.Medium($"its type is handed, as a type argument, to {taker}, which may look through it"),
        IPropertySymbol or IFieldSymbol { IsConst: false } when suspect.Symbol is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType.TypeKind: not TypeKind.Interface } =>
            Doubt.Medium("serialization and binding can find what is declared public"),
        IMethodSymbol { DeclaredAccessibility: Accessibility.Public } when suspect.Seen.Search(suspect, OfMethods) =>
            Doubt.Medium("code of the solution looks through methods"),
        _ => null,
    };

    private static Doubt? OfType(INamedTypeSymbol type, Suspect suspect)
    {
        if (!suspect.Seen.Search(suspect, OfTypes))
            return null;
        return type.Interfaces.IsEmpty && type.BaseType is null or { SpecialType: not SpecialType.None }
            ? Doubt.Medium("code of the solution looks through types")
            : Doubt.Low("code of the solution looks through types, and may find it by what it derives from");
    }
}
