using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Sources;

/// <summary>Finds a name in a text, wherever its letters stand.</summary>
internal static class TextSearch
{
    /// <summary>Whether <paramref name="name"/> occurs, perhaps as part of another.</summary>
    public static bool Contains(SourceText text, string name)
    {
        var all = text.ToString();
        return all.Contains(name, StringComparison.Ordinal) || HasEscape(all);
    }

    // Backslashes are rare and found many characters at a time; a search that takes either case is not.
    private static bool HasEscape(string all)
    {
        for (var at = all.IndexOf('\\'); at >= 0 && at + 1 < all.Length; at = all.IndexOf('\\', at + 1))
            if (all[at + 1] is 'u' or 'U')
                return true;
        return false;
    }

    /// <summary>Where <paramref name="name"/> occurs as a word.</summary>
    public static IEnumerable<int> WordsIn(string all, string name)
    {
        for (var at = all.IndexOf(name, StringComparison.Ordinal); at >= 0; at = all.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            if ((at == 0 || !IsWordPart(all[at - 1])) && (at + name.Length == all.Length || !IsWordPart(all[at + name.Length])))
                yield return at;
    }

    /// <summary>Whether a name can go on with <paramref name="c"/>.</summary>
    public static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
