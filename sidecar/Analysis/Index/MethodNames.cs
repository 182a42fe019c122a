using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Index;

/// <summary>What Roslyn calls the symbol that a method's syntax declares.</summary>
internal static class MethodNames
{
    /// <summary>The name; null for what nobody can ask for by name: explicit implementations, finalizers, operators.</summary>
    public static string? Of(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } m => m.Identifier.ValueText,
        ConstructorDeclarationSyntax c => c.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? WellKnownMemberNames.StaticConstructorName : WellKnownMemberNames.InstanceConstructorName,
        OperatorDeclarationSyntax { ExplicitInterfaceSpecifier: null } o => OperatorName(o),
        ConversionOperatorDeclarationSyntax { ExplicitInterfaceSpecifier: null } c => c.ImplicitOrExplicitKeyword.IsKind(SyntaxKind.ImplicitKeyword)
            ? WellKnownMemberNames.ImplicitConversionName : WellKnownMemberNames.ExplicitConversionName,
        _ => null,
    };

    /// <summary>Where the name starts.</summary>
    public static int PositionOf(BaseMethodDeclarationSyntax method) => (method switch
    {
        MethodDeclarationSyntax m => m.Identifier,
        ConstructorDeclarationSyntax c => c.Identifier,
        OperatorDeclarationSyntax o => o.OperatorToken,
        ConversionOperatorDeclarationSyntax c => c.OperatorKeyword,
        _ => method.GetFirstToken(),
    }).SpanStart;

    /// <summary>How many type parameters it has.</summary>
    public static int ArityOf(BaseMethodDeclarationSyntax method) => (method as MethodDeclarationSyntax)?.Arity ?? 0;

    private static string OperatorName(OperatorDeclarationSyntax op)
    {
        var unary = op.ParameterList.Parameters.Count == 1;
        return op.OperatorToken.Kind() switch
        {
            SyntaxKind.PlusToken => unary ? WellKnownMemberNames.UnaryPlusOperatorName : WellKnownMemberNames.AdditionOperatorName,
            SyntaxKind.MinusToken => unary ? WellKnownMemberNames.UnaryNegationOperatorName : WellKnownMemberNames.SubtractionOperatorName,
            SyntaxKind.AsteriskToken => WellKnownMemberNames.MultiplyOperatorName,
            SyntaxKind.SlashToken => WellKnownMemberNames.DivisionOperatorName,
            SyntaxKind.PercentToken => WellKnownMemberNames.ModulusOperatorName,
            SyntaxKind.EqualsEqualsToken => WellKnownMemberNames.EqualityOperatorName,
            SyntaxKind.ExclamationEqualsToken => WellKnownMemberNames.InequalityOperatorName,
            SyntaxKind.LessThanToken => WellKnownMemberNames.LessThanOperatorName,
            SyntaxKind.LessThanEqualsToken => WellKnownMemberNames.LessThanOrEqualOperatorName,
            SyntaxKind.GreaterThanToken => WellKnownMemberNames.GreaterThanOperatorName,
            SyntaxKind.GreaterThanEqualsToken => WellKnownMemberNames.GreaterThanOrEqualOperatorName,
            SyntaxKind.AmpersandToken => WellKnownMemberNames.BitwiseAndOperatorName,
            SyntaxKind.BarToken => WellKnownMemberNames.BitwiseOrOperatorName,
            SyntaxKind.CaretToken => WellKnownMemberNames.ExclusiveOrOperatorName,
            SyntaxKind.LessThanLessThanToken => WellKnownMemberNames.LeftShiftOperatorName,
            SyntaxKind.GreaterThanGreaterThanToken => WellKnownMemberNames.RightShiftOperatorName,
            SyntaxKind.GreaterThanGreaterThanGreaterThanToken => WellKnownMemberNames.UnsignedRightShiftOperatorName,
            SyntaxKind.ExclamationToken => WellKnownMemberNames.LogicalNotOperatorName,
            SyntaxKind.TildeToken => WellKnownMemberNames.OnesComplementOperatorName,
            SyntaxKind.PlusPlusToken => WellKnownMemberNames.IncrementOperatorName,
            SyntaxKind.MinusMinusToken => WellKnownMemberNames.DecrementOperatorName,
            SyntaxKind.TrueKeyword => WellKnownMemberNames.TrueOperatorName,
            SyntaxKind.FalseKeyword => WellKnownMemberNames.FalseOperatorName,
            _ => op.OperatorToken.ValueText,
        };
    }
}
