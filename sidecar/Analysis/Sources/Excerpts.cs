using Microsoft.CodeAnalysis.Text;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Sources;

/// <summary>Lines of a text as answers show them.</summary>
internal static class Excerpts
{
    private const int LongestLine = 200;

    /// <summary>One line, without the white space around it.</summary>
    public static string LineOf(SourceText text, int line) => Shorten(text.Lines[line].ToString().Trim());

    /// <summary>The line and <paramref name="more"/> before and behind it, as far as there are so many.</summary>
    public static CodeExcerpt Around(SourceText text, int line, int more)
    {
        var first = Math.Max(0, line - more);
        var last = Math.Min(text.Lines.Count - 1, line + more);
        var lines = Enumerable.Range(first, last - first + 1).Select(i => text.Lines[i].ToString().TrimEnd()).ToArray();
        var indent = lines.Where(one => one.Length > 0).Select(IndentOf).DefaultIfEmpty(0).Min();
        return new CodeExcerpt(first + 1, string.Join('\n', lines.Select(one => one.Length == 0 ? one : Shorten(one[indent..]))));
    }

    /// <summary>
    /// The number of the first line of <paramref name="span"/>, and its lines as they are in the text: with what the first is indented by, and
    /// without what else stands before and behind.
    /// </summary>
    public static (int Line, string[] Lines) Exact(SourceText text, TextSpan span)
    {
        var lines = text.Lines.GetLinePositionSpan(span);
        var indent = text.Lines[lines.Start.Line].Start;
        var start = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(indent, span.Start))) ? indent : span.Start;
        return (lines.Start.Line + 1, [.. Enumerable.Range(lines.Start.Line, lines.End.Line - lines.Start.Line + 1)
            .Select(line => text.ToString(TextSpan.FromBounds(Math.Max(start, text.Lines[line].Start), Math.Min(span.End, text.Lines[line].End))))]);
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static string Shorten(string code) => code.Length <= LongestLine ? code : code[..LongestLine] + "…";
}
