using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// Places inside of bodies where a name can only mean a type. There it can be bound by itself, without the statement around it,
/// which is what takes the time.
/// </summary>
internal static class TypePosition
{
    /// <summary>The whole name that <paramref name="name"/> ends, when it stands in such a place; else null.</summary>
    public static NameSyntax? WholeName(SimpleNameSyntax name)
    {
        NameSyntax whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        return whole.Parent is not AliasQualifiedNameSyntax && IsType(whole) && IsInBody(whole) ? whole : null;
    }

    private static bool IsType(TypeSyntax type) => type.Parent switch
    {
        NullableTypeSyntax or ArrayTypeSyntax or RefTypeSyntax or PointerTypeSyntax or TupleElementSyntax => type.Parent is not TypeSyntax outer || IsType(outer),
        TypeArgumentListSyntax => true,
        VariableDeclarationSyntax declaration => declaration.Type == type,
        ParameterSyntax parameter => parameter.Type == type,
        CastExpressionSyntax cast => cast.Type == type,
        ObjectCreationExpressionSyntax creation => creation.Type == type,
        DeclarationPatternSyntax pattern => pattern.Type == type,
        DeclarationExpressionSyntax declaration => declaration.Type == type,
        CatchDeclarationSyntax declaration => declaration.Type == type,
        ForEachStatementSyntax loop => loop.Type == type,
        TypeOfExpressionSyntax or DefaultExpressionSyntax or ArrayCreationExpressionSyntax => true,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AsExpression) && binary.Right == type,
        _ => false,
    };

    private static bool IsInBody(NameSyntax name)
    {
        for (var node = name.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
            if (node is BlockSyntax or ArrowExpressionClauseSyntax)
                return true;
        return false;
    }
}
