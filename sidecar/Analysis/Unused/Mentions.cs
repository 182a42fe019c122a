using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Unused;

/// <summary>Names that stand where the compiler does not say what they mean, and words by which code looks for code. For any thread.</summary>
/// <param name="isName">Whether a word is a name that counts.</param>
internal sealed class Mentions(Func<string, bool> isName)
{
    private readonly ConcurrentDictionary<string, bool> _inTexts = new();
    private readonly ConcurrentDictionary<string, bool> _unresolved = new();
    private readonly ConcurrentDictionary<(string File, int Start, string Name), int> _excluded = new();
    private readonly ConcurrentDictionary<(string Word, UnitCode Unit), bool> _searching = new();
    private ILookup<string, string>? _left;

    /// <summary>Whether it is a word of a string, or of a file that is not C#.</summary>
    public bool IsInText(string name) => _inTexts.ContainsKey(name);

    /// <summary>Whether it stands where it means nothing that is known: behind a <c>dynamic</c>, or where code does not compile.</summary>
    public bool IsUnresolved(string name) => _unresolved.ContainsKey(name);

    /// <summary>A file of which a part that no loaded project compiles has it; null when there is none.</summary>
    public string? ExcludedIn(string name) => _left![name].FirstOrDefault();

    /// <summary>
    /// Whether code says one of <paramref name="words"/> that can be about <paramref name="suspect"/>: that of a project which uses its project
    /// or is used by it, and tests look for tests only.
    /// </summary>
    public bool Search(Suspect suspect, IEnumerable<string> words) => words.Any(word => _searching.Keys.Any(one =>
        one.Word == word && (suspect.Node.IsTest || !one.Unit.Unit.IsTest) && suspect.Unit.Related.Contains(one.Unit.Unit.Project.Loaded.File)));

    /// <summary>Takes in what a string says.</summary>
    public void AddText(string text)
    {
        foreach (var (_, word) in WordsIn(text))
            _inTexts[word] = true;
    }

    /// <summary>Takes in a name that means nothing.</summary>
    public void AddUnresolved(string name) => _unresolved[name] = true;

    /// <summary>Takes in a word by which code of a project looks for code.</summary>
    public void AddSearching(string word, UnitCode unit) => _searching[(word, unit)] = true;

    /// <summary>Takes in what one project leaves out at <paramref name="start"/> of a file.</summary>
    public void AddExcluded(string file, int start, string text)
    {
        foreach (var (at, word) in WordsIn(text))
            _excluded.AddOrUpdate((file, start + at, word), 1, (_, count) => count + 1);
    }

    /// <summary>To be called when all is taken in. What one of <paramref name="readers"/> projects compiles is not left out.</summary>
    public void Close(Func<string, int> readers) =>
        _left = _excluded.Where(one => one.Value >= readers(one.Key.File)).OrderBy(one => one.Key.File, StringComparer.Ordinal).ToLookup(one => one.Key.Name, one => one.Key.File);

    private IEnumerable<(int Start, string Word)> WordsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!WordScan.IsWordPart(text[i]))
                continue;
            var (start, end) = (i, WordScan.EndOf(text, i));
            i = end - 1;
            if (SyntaxFacts.IsIdentifierStartCharacter(text[start]) && text[start..end] is var word && isName(word))
                yield return (start, word);
        }
    }
}
