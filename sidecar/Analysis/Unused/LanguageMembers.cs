using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Unused;

/// <summary>What the language or the runtime uses without its name being written.</summary>
internal static class LanguageMembers
{
    private static readonly FrozenSet<string> Patterns = new[]
    {
        "Count", "Length", "GetPinnableReference", "AppendLiteral", "AppendFormatted", "PrintMembers", "EqualityContract", "TryParse", "Parse", "BindAsync",
        "Create", "Start", "SetStateMachine", "SetResult", "SetException", "AwaitOnCompleted", "AwaitUnsafeOnCompleted", "Task",
        "OnCompleted", "UnsafeOnCompleted",
    }.ToFrozenSet();

    /// <summary>Whether <paramref name="symbol"/> is used wherever the compiler wants to, whoever names its type.</summary>
    public static bool Begin(ISymbol symbol) => symbol switch
    {
        // Types that a target framework lacks and the compiler asks for by name.
        INamedTypeSymbol type => IsOfSystem(type) || type.GetTypeMembers().Any(inner => inner.TypeKind == TypeKind.Extension),
        IMethodSymbol { IsExtensionMethod: true } => SearchWords.IsCalledUnwritten(symbol.Name) || Patterns.Contains(symbol.Name),
        _ => false,
    };

    /// <summary>Whether <paramref name="member"/> is used as soon as its type is.</summary>
    public static bool Keep(ISymbol member) => member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.DeclareMethod) } => true,
        IMethodSymbol { IsExtern: true } => true,
        IPropertySymbol { IsIndexer: true } => true,
        // Numbers are made enum members, and a record compares and prints what its parameters say.
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => true,
        IPropertySymbol when member.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is ParameterSyntax) => true,
        _ => SearchWords.IsCalledUnwritten(member.Name) || Patterns.Contains(member.Name),
    };

    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        INamespaceSymbol? top = null;
        for (var at = type.ContainingNamespace; at is { IsGlobalNamespace: false }; at = at.ContainingNamespace)
            top = at;
        return top?.Name == "System";
    }
}
