using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Index;

/// <summary>What follows the colon of a type.</summary>
internal static class BaseClause
{
    /// <summary>Whether another part of the type can be the one that says what its base class is; this one may list interfaces.</summary>
    public static bool MayBeElsewhere(TypeDeclarationSyntax type) =>
        type.BaseList is null || type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The simple name of what <paramref name="type"/> names: of <c>A.B&lt;C&gt;</c> it is <c>B</c>; null when it names nothing.</summary>
    public static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => null,
    };
}
