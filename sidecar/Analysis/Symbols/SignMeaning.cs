using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Symbols;

/// <summary>What a token means that is no name: the operator of a sign, the indexer of brackets, the conversion of a cast, the type of a keyword.</summary>
internal static class SignMeaning
{
    /// <summary>The meaning of <paramref name="token"/>; of signs that the language itself defines there is none.</summary>
    public static TokenMeaning Of(SemanticModel model, SyntaxToken token, CancellationToken cancellation) => new(
        [.. Meant(model, token, cancellation).Where(symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.BuiltinOperator })], Declares: false);

    private static IEnumerable<ISymbol> Meant(SemanticModel model, SyntaxToken token, CancellationToken cancellation) => token.Parent switch
    {
        PredefinedTypeSyntax type => new[] { model.GetSymbolInfo(type, cancellation).Symbol }.OfType<ISymbol>(),
        AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => [],
        BracketedArgumentListSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax
            or AssignmentExpressionSyntax or CastExpressionSyntax => ImplicitUses.Of(model, token.Parent, token, cancellation),
        _ => [],
    };
}
