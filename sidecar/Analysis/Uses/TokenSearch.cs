using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Uses;

/// <summary>Finds the tokens of one spelling in a tree.</summary>
internal static class TokenSearch
{
    /// <summary>The tokens that read <paramref name="word"/>, in code and in documentation.</summary>
    public static IEnumerable<SyntaxToken> Find(SyntaxNode root, string text, string word)
    {
        if (!char.IsLetter(word[0]) && word[0] != '_')
            return root.DescendantTokens().Where(token => token.Text == word);
        // A name can be written with escapes, where a search for its letters would miss it.
        if (text.Contains("\\u", StringComparison.OrdinalIgnoreCase))
            return root.DescendantTokens(descendIntoTrivia: true).Where(token => token.ValueText == word);
        return TextSearch.WordsIn(text, word)
            .Select(at => root.FindToken(at, findInsideTrivia: true))
            .Where(token => token.ValueText == word);
    }
}
