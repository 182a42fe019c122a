using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Symbols;

/// <summary>Ranks texts for one search.</summary>
internal sealed class TextRanking(NamePattern pattern)
{
    /// <summary>The rank of <paramref name="text"/>.</summary>
    public TextRank Of(ReadOnlySpan<char> text)
    {
        var rank = TextRank.HasNothing;
        var isAfterKeyword = false;
        for (var start = 0; start < text.Length;)
        {
            if (!WordScan.IsWordPart(text[start]))
            {
                start++;
                continue;
            }
            var end = WordScan.EndOf(text, start);
            var word = text[start..end];
            if (pattern.MayFit(LetterMask.Of(word)) && pattern.Fits(word.ToString()))
            {
                if (isAfterKeyword)
                    return TextRank.DeclaresType;
                rank = TextRank.HasWord;
            }
            isAfterKeyword = word is "class" or "struct" or "interface" or "record" or "enum";
            start = end;
        }
        return rank;
    }
}
