using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Uses;

/// <summary>Tells by syntax alone which places cannot create a type of certain names, so that only the others are bound.</summary>
internal static class UnnamedTokens
{
    /// <summary>Whether the creation or initializer at <paramref name="token"/> may be one of a type called one of <paramref name="names"/>; <paramref name="onlyWritten"/>, of those that write it.</summary>
    public static bool MayCreate(SyntaxToken token, IReadOnlyCollection<string> names, bool onlyWritten) => token.Parent switch
    {
        ImplicitObjectCreationExpressionSyntax creation =>
            CreationContext.WrittenType(creation) is { } written ? Mentions(written, names) : !onlyWritten,
        ConstructorInitializerSyntax { Parent: ConstructorDeclarationSyntax constructor } initializer when token.Text == "this" =>
            initializer.ThisOrBaseKeyword == token && names.Contains(constructor.Identifier.ValueText),
        ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type } initializer =>
            initializer.ThisOrBaseKeyword == token && (BaseClause.MayBeElsewhere(type) || Mentions(type.BaseList!.Types[0].Type, names)),
        _ => false,
    };

    private static bool Mentions(TypeSyntax type, IReadOnlyCollection<string> names) =>
        type.DescendantTokens().Any(token => names.Contains(token.ValueText));
}
