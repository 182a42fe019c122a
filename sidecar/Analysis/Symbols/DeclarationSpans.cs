using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the whole of a declaration from its name: with attributes, and the remarks and documentation right above it.</summary>
internal static class DeclarationSpans
{
    /// <summary>The span of what declares <paramref name="symbol"/> at <paramref name="name"/> in <paramref name="tree"/>.</summary>
    public static TextSpan Of(SyntaxTree tree, TextSpan name, ISymbol symbol, CancellationToken cancellation)
    {
        var token = tree.GetRoot(cancellation).FindToken(name.Start);
        return NodeOf(token, symbol) switch
        {
            null => tree.GetText(cancellation).Lines.GetLineFromPosition(token.SpanStart).Span,
            TypeDeclarationSyntax type when symbol is not ITypeSymbol => TextSpan.FromBounds(StartOf(type), HeadEndOf(type)),
            CompilationUnitSyntax file => TextSpan.FromBounds(StartOf(file), LastEndOf(file)),
            var node => TextSpan.FromBounds(StartOf(node), EndOf(node)),
        };
    }

    // Null where the line is all there is to show: a name in a pattern, a clause, a loop.
    private static SyntaxNode? NodeOf(SyntaxToken token, ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IRangeVariableSymbol or ILabelSymbol =>
            token.Parent is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } ? statement : null,
        IParameterSymbol or ITypeParameterSymbol => token.Parent,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => token.Parent?.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>(),
        _ => token.Parent?.AncestorsAndSelf().FirstOrDefault(node => Declares(node, token)),
    };

    // What is declared by statements of a file is declared by all of them.
    private static bool Declares(SyntaxNode node, SyntaxToken name) => node switch
    {
        GlobalStatementSyntax => false,
        ParameterSyntax parameter => parameter.Identifier == name,
        _ => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or AnonymousObjectMemberDeclaratorSyntax or TupleElementSyntax or CompilationUnitSyntax,
    };

    private static int StartOf(SyntaxNode node)
    {
        var start = node.SpanStart;
        var lineEnds = 0;
        foreach (var trivia in node.GetLeadingTrivia().Reverse())
        {
            if (IsRemark(trivia))
                (start, lineEnds) = (trivia.FullSpan.Start, 0);
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && ++lineEnds > 1)
                break;
            else if (IsText(trivia))
                break;
        }
        return start;
    }

    // A remark behind it on its last line belongs to it.
    private static int EndOf(SyntaxNode node) =>
        node.GetTrailingTrivia().LastOrDefault(IsRemark) is { RawKind: not 0 } remark ? remark.Span.End : node.Span.End;

    // The end of the last line is nobody's.
    private static int LastEndOf(CompilationUnitSyntax file) => file.EndOfFileToken.LeadingTrivia.LastOrDefault(IsText) is { RawKind: not 0 } last
        ? last.Span.End
        : EndOf(file.EndOfFileToken.GetPreviousToken().Parent!);

    // Of a primary constructor, and of what the compiler adds to a type, the head of the type is all that is written.
    private static int HeadEndOf(TypeDeclarationSyntax type) => type.OpenBraceToken.IsKind(SyntaxKind.None)
        ? type.Span.End
        : type.OpenBraceToken.GetPreviousToken().Span.End;

    private static bool IsText(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsRemark(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
