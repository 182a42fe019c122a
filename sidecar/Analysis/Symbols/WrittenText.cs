using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds a text that somebody remembers on the lines around where he saw it. A model that says "Of" does not mean a part of "OffsetOf", if "Of" is there.</summary>
internal static class WrittenText
{
    private const int LinesAround = 5;

    /// <summary>What is said of a text that is on none of them.</summary>
    public static string Missing(string text, string file, int line) =>
        $"'{text}' is not on line {line} of {file}, nor on the {LinesAround} around it.";

    /// <summary>The lines near <paramref name="index"/> that hold <paramref name="text"/>, nearest first; those that hold it as a part of a longer name come last.</summary>
    public static IEnumerable<int> LinesWith(TextLineCollection lines, int index, string text) =>
        LinesWith(lines, index, text, asWord: true).Concat(LinesWith(lines, index, text, asWord: false)).Distinct();

    /// <summary>The column of the first name of <paramref name="text"/> in a line that holds it.</summary>
    public static int ColumnIn(TextLine line, string text)
    {
        var start = PlaceOf(line.ToString(), text, asWord: true) is var word and >= 0 ? word : PlaceOf(line.ToString(), text, asWord: false);
        var name = text.AsSpan().IndexOfAnyInRange('A', 'z');
        return start + Math.Max(name, 0);
    }

    private static IEnumerable<int> LinesWith(TextLineCollection lines, int index, string text, bool asWord) =>
        Enumerable.Range(0, LinesAround + 1)
            .SelectMany(distance => (int[])[index - distance, index + distance])
            .Where(line => line >= 0 && line < lines.Count && PlaceOf(lines[line].ToString(), text, asWord) >= 0);

    private static int PlaceOf(string line, string text, bool asWord)
    {
        for (var at = line.IndexOf(text, StringComparison.Ordinal); at >= 0; at = line.IndexOf(text, at + 1, StringComparison.Ordinal))
            if (!asWord || (!IsInside(line, at) && !IsInside(line, at + text.Length)))
                return at;
        return -1;
    }

    // Whether a name goes on from one side of the place to the other.
    private static bool IsInside(string line, int at) => at > 0 && at < line.Length && TextSearch.IsWordPart(line[at - 1]) && TextSearch.IsWordPart(line[at]);
}
