using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Texts;

/// <summary>Tells what of C# a place in a text belongs to.</summary>
internal static class TextPlaces
{
    /// <summary>Of a file that projects read in several ways, the first in which the place is compiled.</summary>
    public static (SyntaxTree Tree, TextPlace Place) Of(IReadOnlyList<SyntaxTree> trees, int position, CancellationToken cancellation)
    {
        foreach (var tree in trees)
            if (Of(tree, position, cancellation) is var place and not TextPlace.Excluded)
                return (tree, place);
        return (trees[0], TextPlace.Excluded);
    }

    /// <summary>Whether what begins in <paramref name="place"/> is wanted in <paramref name="wanted"/>.</summary>
    public static bool IsOf(TextPlace place, TextPlace wanted) =>
        place == wanted || (place == TextPlace.Identifier && wanted == TextPlace.Code);

    private static TextPlace Of(SyntaxTree tree, int position, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        var token = root.FindToken(position, findInsideTrivia: true);
        if (token.Parent?.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is not null)
            return TextPlace.Comment;
        return token.Span.Contains(position) ? OfToken(token) : OfTrivia(root.FindTrivia(position, findInsideTrivia: true));
    }

    private static TextPlace OfToken(SyntaxToken token) => token.Kind() switch
    {
        // What follows #: is no string, though its token is called so.
        SyntaxKind.StringLiteralToken when token.Parent is IgnoredDirectiveTriviaSyntax => TextPlace.Code,
        SyntaxKind.IdentifierToken => TextPlace.Identifier,
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => TextPlace.String,
        _ => TextPlace.Code,
    };

    private static TextPlace OfTrivia(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DocumentationCommentExteriorTrivia => TextPlace.Comment,
        SyntaxKind.DisabledTextTrivia => TextPlace.Excluded,
        _ => TextPlace.Code,
    };
}
