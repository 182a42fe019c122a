using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Index;

/// <summary>
/// Every word of a text and the constructs that words give away. Words in comments, strings and excluded branches count too:
/// looking at a file in vain is cheap, missing one is wrong.
/// </summary>
internal sealed class WordScan
{
    private string? _last;

    private WordScan()
    {
    }

    /// <summary>The hashes of the words, keywords included.</summary>
    public HashSet<uint> Words { get; } = [];

    /// <summary>What occurs.</summary>
    public Constructs Constructs { get; private set; }

    /// <summary>Scans <paramref name="text"/>.</summary>
    public static WordScan Of(string text)
    {
        var scan = new WordScan();
        var chars = text.AsSpan();
        for (var i = 0; i < chars.Length; i++)
        {
            if (IsWordStart(chars[i]))
            {
                var end = EndOf(chars, i);
                scan.Take(chars[i..end]);
                i = end - 1;
            }
            else if (!char.IsWhiteSpace(chars[i]))
            {
                scan.TakeSign(chars, i);
            }
        }
        return scan;
    }

    private void Take(ReadOnlySpan<char> word)
    {
        Words.Add(NameHash.Of(word));
        _last = word is "new" ? "new" : word is "base" ? "base" : null;
    }

    private void TakeSign(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            // A comment or a directive may stand before the parenthesis.
            case '(' or '/' or '#' when _last == "new":
                Constructs |= Constructs.TargetTypedNew;
                break;
            case '(' or '/' or '#' when _last == "base":
                Constructs |= Constructs.PartialBase;
                break;
            case '\\' when at + 1 < text.Length && text[at + 1] is 'u' or 'U':
                Constructs |= Constructs.Escape;
                break;
            case '#' when text[(at + 1)..].TrimStart(" \t") is var directive && (directive.StartsWith("if") || directive.StartsWith("elif")):
                Constructs |= Constructs.Conditional;
                break;
        }
        _last = null;
    }

    private static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c > 127 && SyntaxFacts.IsIdentifierStartCharacter(c));

    /// <summary>Where the word ends that begins at <paramref name="start"/>.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsWordPart(text[end]))
            end++;
        return end;
    }

    /// <summary>Whether <paramref name="c"/> can stand in a word.</summary>
    public static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c > 127 && SyntaxFacts.IsIdentifierPartCharacter(c));
}
