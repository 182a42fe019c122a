using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>Where code that is not compiled may convert: by a cast, or, if nothing need be written, where a variable of the type gets its value.</summary>
internal static class LeftOutConversion
{
    /// <summary>What the token at <paramref name="i"/> begins that may be <paramref name="conversion"/>; null when it is none.</summary>
    public static string? At(SyntaxToken[] tokens, int i, IMethodSymbol conversion)
    {
        var isCast = tokens[i].IsKind(SyntaxKind.OpenParenToken);
        var (name, next) = TypeAt(tokens, isCast ? i + 1 : i);
        if (name is null || !Means(name.Value, conversion.ReturnType))
            return null;
        if (isCast)
            return tokens.ElementAtOrDefault(next).IsKind(SyntaxKind.CloseParenToken) && IsOperand(tokens.ElementAtOrDefault(next + 1)) ? $"({name.Value.ValueText})" : null;
        return conversion.Name == WellKnownMemberNames.ImplicitConversionName && IsVariable(tokens, next) ? $"{name.Value.ValueText} {tokens[next].ValueText} =" : null;
    }

    // The last name of a type, and what comes behind the whole.
    private static (SyntaxToken? Name, int Next) TypeAt(SyntaxToken[] tokens, int i)
    {
        SyntaxToken? name = null;
        for (; i < tokens.Length && (name is null || tokens[i - 1].Kind() is SyntaxKind.DotToken or SyntaxKind.ColonColonToken || tokens[i].Kind() is SyntaxKind.DotToken or SyntaxKind.ColonColonToken); i++)
        {
            if (tokens[i].IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(tokens[i].Kind()))
                name = tokens[i];
            else if (name is null)
                return (null, i);
        }
        if (i < tokens.Length && tokens[i].IsKind(SyntaxKind.LessThanToken) && LeftOutOperands.IsTypeArguments(tokens, i))
            i = AfterArguments(tokens, i);
        return (name, i < tokens.Length && tokens[i].IsKind(SyntaxKind.QuestionToken) ? i + 1 : i);
    }

    private static int AfterArguments(SyntaxToken[] tokens, int i)
    {
        for (var depth = 0; i < tokens.Length; i++)
        {
            depth += tokens[i].Kind() switch { SyntaxKind.LessThanToken => 1, SyntaxKind.GreaterThanToken => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return i;
    }

    private static bool Means(SyntaxToken name, ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Means(name, nullable.TypeArguments[0]),
        _ => name.ValueText == type.Name || name.ValueText == type.ToDisplayString(),
    };

    private static bool IsOperand(SyntaxToken token) =>
        LeftOutOperands.Begins(token) && token.Kind() is not (SyntaxKind.MinusToken or SyntaxKind.PlusToken);

    private static bool IsVariable(SyntaxToken[] tokens, int i) =>
        tokens.ElementAtOrDefault(i).IsKind(SyntaxKind.IdentifierToken) && tokens.ElementAtOrDefault(i + 1).IsKind(SyntaxKind.EqualsToken);
}
