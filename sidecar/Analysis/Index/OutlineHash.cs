using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Index;

/// <summary>
/// The hash of what a file shows to others: everything but what members do, white space and plain comments. Equal ones mean
/// that whoever references the project, and its generators, see the same.
/// </summary>
internal static class OutlineHash
{
    /// <summary>That of the file whose tree has <paramref name="root"/>.</summary>
    public static UInt128 Of(SyntaxNode root)
    {
        var hash = new KeyHash();
        foreach (var token in TokensOf(root))
        {
            if (token.HasStructuredTrivia)
                AddAll(hash, token.LeadingTrivia);
            hash.Add(token.Text);
            if (token.HasStructuredTrivia)
                AddAll(hash, token.TrailingTrivia);
        }
        return hash.Finish();
    }

    /// <summary>The tokens that count, in order.</summary>
    public static IEnumerable<SyntaxToken> TokensOf(SyntaxNode root) => root.DescendantTokens(node => !IsBody(node));

    // Documentation, directives, and what the parser could make nothing of.
    private static void AddAll(KeyHash hash, SyntaxTriviaList trivia)
    {
        foreach (var one in trivia)
            if (one.HasStructure)
                hash.Add(one.ToFullString());
    }

    /// <summary>Whether what is in <paramref name="body"/> ends with it: a directive may reach beyond, and what an unfinished one holds is a guess.</summary>
    public static bool IsClosed(BlockSyntax body) =>
        !body.ContainsDirectives && !body.CloseBraceToken.IsMissing && !body.OpenBraceToken.IsMissing;

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } body => IsClosed(body),
        ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax } body =>
            !body.ContainsDirectives && !body.ContainsDiagnostics,
        _ => false,
    };
}
