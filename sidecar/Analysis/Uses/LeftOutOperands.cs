using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>What tokens can be of an operand, in code that is not compiled. In doubt, they can.</summary>
internal static class LeftOutOperands
{
    /// <summary>Whether an operand can end with <paramref name="token"/>.</summary>
    public static bool Ends(SyntaxToken token) => IsName(token) || IsLiteral(token) || token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken;

    /// <summary>Whether an operand can begin with <paramref name="token"/>.</summary>
    public static bool Begins(SyntaxToken token) => IsName(token) || IsLiteral(token)
        || token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.NewKeyword or SyntaxKind.MinusToken or SyntaxKind.PlusToken or SyntaxKind.ExclamationToken
            or SyntaxKind.TildeToken or SyntaxKind.DefaultKeyword or SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword;

    /// <summary>Whether <paramref name="token"/> names something.</summary>
    public static bool IsName(SyntaxToken token) => token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword;

    /// <summary>Whether <paramref name="token"/> is a constant.</summary>
    public static bool IsLiteral(SyntaxToken token) => SyntaxFacts.IsLiteralExpression(token.Kind()) || token.IsKind(SyntaxKind.InterpolatedStringToken);

    /// <summary>Whether <paramref name="token"/>, where it is a constant, can be given to <paramref name="op"/>.</summary>
    public static bool Fits(SyntaxToken token, IMethodSymbol op) => !IsLiteral(token) || op.Parameters.Any(parameter => Takes(parameter.Type, token)
        || parameter.Type.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>().Any(conversion => Takes(conversion.Parameters[0].Type, token)));

    /// <summary>Whether the bracket at <paramref name="i"/> begins what an indexer is given: behind an operand, and with something in it.</summary>
    public static bool IsIndex(SyntaxToken[] tokens, int i)
    {
        if (!tokens[i].IsKind(SyntaxKind.OpenBracketToken) || tokens.ElementAtOrDefault(i + 1).Kind() is SyntaxKind.CloseBracketToken or SyntaxKind.CommaToken)
            return false;
        var before = i - 1;
        if (before >= 0 && tokens[before].Kind() is SyntaxKind.QuestionToken or SyntaxKind.ExclamationToken)
            before--;
        return before >= 0 && Ends(tokens[before]) && !IsCreation(tokens, before);
    }

    /// <summary>Whether the sign at <paramref name="i"/> is one of those around type arguments.</summary>
    public static bool IsTypeArguments(SyntaxToken[] tokens, int i) => tokens[i].Kind() switch
    {
        SyntaxKind.LessThanToken => Closes(tokens, i, 1),
        SyntaxKind.GreaterThanToken => Closes(tokens, i, -1),
        _ => false,
    };

    // new A[…], new A.B[…]
    private static bool IsCreation(SyntaxToken[] tokens, int last)
    {
        while (last >= 2 && tokens[last - 1].IsKind(SyntaxKind.DotToken))
            last -= 2;
        return last >= 1 && tokens[last - 1].Kind() is SyntaxKind.NewKeyword or SyntaxKind.StackAllocKeyword;
    }

    // Whether only what types are made of is between it and its other half.
    private static bool Closes(SyntaxToken[] tokens, int i, int step)
    {
        var depth = 0;
        for (; i >= 0 && i < tokens.Length; i += step)
        {
            depth += tokens[i].Kind() switch { SyntaxKind.LessThanToken => step, SyntaxKind.GreaterThanToken => -step, _ => 0 };
            if (depth == 0)
                return true;
            if (!IsOfType(tokens[i]))
                return false;
        }
        return false;
    }

    private static bool IsOfType(SyntaxToken token) => SyntaxFacts.IsPredefinedType(token.Kind()) || token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.DotToken
        or SyntaxKind.CommaToken or SyntaxKind.ColonColonToken or SyntaxKind.QuestionToken or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken
        or SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken;

    private static bool Takes(ITypeSymbol type, SyntaxToken literal) => type is ITypeParameterSymbol || type.SpecialType == SpecialType.System_Object || literal.Kind() switch
    {
        SyntaxKind.NullKeyword or SyntaxKind.DefaultKeyword => !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => type.SpecialType == SpecialType.System_Boolean,
        SyntaxKind.NumericLiteralToken or SyntaxKind.CharacterLiteralToken => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double,
        _ => type.SpecialType == SpecialType.System_String,
    };
}
