using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// What a name in code that is not compiled may be there, by the tokens around it: there is no tree of such code. In doubt, what is asked.
/// </summary>
internal static class LeftOutRole
{
    /// <summary>Whether the token at <paramref name="index"/> may name a base class or an interface of a type that is declared there.</summary>
    public static bool MayBeBase(SyntaxToken[] tokens, int index)
    {
        if (!IsCode(tokens[index]))
            return false;
        var colon = false;
        for (var i = index - 1; i >= 0; i--)
        {
            if (tokens[i].Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken)
                return false;
            if (tokens[i].Kind() is SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword || tokens[i].ValueText == "record")
                return colon;
            colon |= tokens[i].IsKind(SyntaxKind.ColonToken);
        }
        // The branch may begin within such a list.
        return true;
    }

    /// <summary>Whether the token at <paramref name="index"/> may be the name of a member that is declared there: behind a type, or behind an interface of which it is the member.</summary>
    public static bool MayBeDeclared(SyntaxToken[] tokens, int index)
    {
        if (!IsCode(tokens[index]))
            return false;
        var before = index - 1;
        while (before > 0 && tokens[before].IsKind(SyntaxKind.DotToken))
            before = BeforeName(tokens, before - 1);
        return before < 0 || tokens[before].Kind() is SyntaxKind.IdentifierToken or SyntaxKind.GreaterThanToken or SyntaxKind.CloseBracketToken
            or SyntaxKind.CloseParenToken or SyntaxKind.QuestionToken or SyntaxKind.AsteriskToken or SyntaxKind.EventKeyword
            || SyntaxFacts.IsPredefinedType(tokens[before].Kind());
    }

    // One name of a qualified one, with its type arguments.
    private static int BeforeName(SyntaxToken[] tokens, int last)
    {
        for (var depth = 0; last >= 0; last--)
        {
            depth += tokens[last].Kind() switch { SyntaxKind.GreaterThanToken => 1, SyntaxKind.LessThanToken => -1, _ => 0 };
            if (depth == 0 && tokens[last].IsKind(SyntaxKind.IdentifierToken))
                break;
        }
        return last - 1;
    }

    // Tokens of documentation have parents, and a string that names are in is one token.
    private static bool IsCode(SyntaxToken token) => token.Parent is null && token.IsKind(SyntaxKind.IdentifierToken);
}
