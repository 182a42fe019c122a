using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Uses;

/// <summary>Finds names in the text of branches that a tree leaves out. What they mean there nobody knows, but they are told from remarks and strings.</summary>
internal static class LeftOutText
{
    /// <summary>Where <paramref name="name"/> stands in code that <paramref name="tree"/> leaves out.</summary>
    public static IEnumerable<LeftOutName> Find(SyntaxTree tree, string name, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        SyntaxTrivia last = default;
        SyntaxToken[] tokens = [];
        foreach (var at in TextSearch.WordsIn(tree.GetText(cancellation).ToString(), name))
        {
            var trivia = root.FindTrivia(at);
            if (!trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                continue;
            if (trivia != last)
                (last, tokens) = (trivia, TokensOf(trivia, tree));
            if (Array.FindIndex(tokens, token => token.Span.Contains(at) && IsName(token, name)) is var index and >= 0)
                yield return NameAt(tokens, index, at);
        }
        foreach (var escaped in Branches(tree, cancellation).Where(HasEscape).Select(trivia => TokensOf(trivia, tree)))
            for (var i = 0; i < escaped.Length; i++)
                if (IsName(escaped[i], name) && escaped[i].Text.Contains('\\', StringComparison.Ordinal) && escaped[i].IsKind(SyntaxKind.IdentifierToken))
                    yield return NameAt(escaped, i, escaped[i].SpanStart);
    }

    /// <summary>The texts of branches that <paramref name="tree"/> leaves out.</summary>
    public static IEnumerable<SyntaxTrivia> Branches(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantTrivia(node => node.ContainsDirectives).Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));

    /// <summary>The tokens of <paramref name="trivia"/>, as <paramref name="tree"/> would be parsed; names in documentation before those of the code that it stands above.</summary>
    public static SyntaxToken[] TokensOf(SyntaxTrivia trivia, SyntaxTree tree) =>
    [
        .. SyntaxFactory.ParseTokens(trivia.ToString(), initialTokenPosition: trivia.SpanStart, options: ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.Parse))
            .SelectMany(token => token.LeadingTrivia.SelectMany(part => part.GetStructure()?.DescendantTokens() ?? []).Append(token)),
    ];

    /// <summary>Whether <paramref name="tree"/> leaves out what is at <paramref name="position"/>.</summary>
    public static bool Has(SyntaxTree tree, int position, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).FindTrivia(position).IsKind(SyntaxKind.DisabledTextTrivia);

    private static bool IsArgument(SyntaxToken[] tokens, int index) =>
        tokens.ElementAtOrDefault(index - 1).Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken
        && tokens.ElementAtOrDefault(index + 1).IsKind(SyntaxKind.ColonToken);

    private static bool HasEscape(SyntaxTrivia trivia) => trivia.ToString().Contains("\\u", StringComparison.OrdinalIgnoreCase);

    private static LeftOutName NameAt(SyntaxToken[] tokens, int index, int position) =>
        new(position, IsArgument(tokens, index), LeftOutRole.MayBeBase(tokens, index), LeftOutRole.MayBeDeclared(tokens, index));

    // What is inside of an interpolated string is not told apart.
    private static bool IsName(SyntaxToken token, string name) =>
        token.IsKind(SyntaxKind.InterpolatedStringToken) || (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
