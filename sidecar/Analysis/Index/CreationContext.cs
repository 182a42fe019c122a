using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Index;

/// <summary>Where <c>new(…)</c> stands, as far as syntax tells which type it makes.</summary>
internal static class CreationContext
{
    /// <summary>
    /// The type as it is written where the created object goes to, such as that of the declared variable or the returned value; null when
    /// only binding can tell.
    /// </summary>
    public static TypeSyntax? WrittenType(ImplicitObjectCreationExpressionSyntax creation)
    {
        SyntaxNode at = creation;
        var isElement = false;
        while (at.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
            or PostfixUnaryExpressionSyntax or ExpressionElementSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax)
        {
            at = at.Parent;
            isElement |= at is CollectionExpressionSyntax;
        }
        var written = at.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } } => variable.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.Type,
            ArrowExpressionClauseSyntax { Parent: { } member } => Returned(member),
            ReturnStatementSyntax result => Returned(result),
            CastExpressionSyntax cast => cast.Type,
            _ => null,
        };
        // Only of an array the type says what its elements are: others can be collections of anything.
        return written is { IsVar: true } || (isElement && written is not ArrayTypeSyntax) ? null : written;
    }

    private static TypeSyntax? Returned(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalFunctionStatementSyntax local:
                    return local.ReturnType;
                case MethodDeclarationSyntax method:
                    return method.ReturnType;
                case BasePropertyDeclarationSyntax property:
                    return property.Type;
                case OperatorDeclarationSyntax op:
                    return op.ReturnType;
                case ConversionOperatorDeclarationSyntax op:
                    return op.Type;
            }
        }
        return null;
    }
}
