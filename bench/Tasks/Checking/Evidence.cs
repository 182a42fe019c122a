using System.Text.RegularExpressions;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks.Checking;

/// <summary>What a model can know after some steps: the texts, and which lines of which files they show.</summary>
internal sealed partial class Evidence
{
    private readonly HashSet<(string File, int Line)> _hits = [];
    private readonly string _hitText;
    private readonly string _text;

    public Evidence(IReadOnlyList<Exchange> exchanges)
    {
        _text = string.Join('\n', exchanges.Select(exchange => exchange.Told));
        _hitText = string.Join('\n', exchanges.Where(exchange => !exchange.IsRead).Select(exchange => exchange.Told));
        foreach (var exchange in exchanges.Where(exchange => !exchange.IsRead))
            _hits.UnionWith(Places(exchange.Told));
        Seen = [.. _hits, .. exchanges.Where(exchange => exchange.IsRead).SelectMany(Lines)];
    }

    private HashSet<(string File, int Line)> Seen { get; }

    /// <summary>Whether <paramref name="fact"/> was told, or read.</summary>
    public bool Holds(string fact) => Fits(fact, Seen, _text);

    /// <summary>Whether <paramref name="fact"/> was told as a hit.</summary>
    public bool Claims(string fact) => Fits(fact, _hits, _hitText);

    private static bool Fits(string fact, HashSet<(string, int)> places, string text)
    {
        if (fact is ['/', .. var expression, '/'])
            return Regex.IsMatch(text, expression, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        var place = Place().Match(fact);
        return place.Success && place.Length == fact.Length
            ? places.Contains((place.Groups["file"].Value, int.Parse(place.Groups["line"].ValueSpan)))
            : Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(fact)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    // Sidecar writes a file once and its places further in below; grep writes the file before each.
    private static IEnumerable<(string File, int Line)> Places(string told)
    {
        var headings = new Stack<(int Indent, string File)>();
        foreach (var line in told.Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            while (headings.TryPeek(out var deeper) && deeper.Indent >= indent)
                headings.Pop();
            if (Heading().Match(line) is { Success: true } heading)
                headings.Push((indent, heading.Groups["file"].Value));
            else if (Below().Match(line) is { Success: true } below && headings.TryPeek(out var above))
                yield return (above.File, int.Parse(below.Groups["line"].ValueSpan));
            else if (Place().Match(line) is { Success: true } place)
                yield return (place.Groups["file"].Value, int.Parse(place.Groups["line"].ValueSpan));
        }
    }

    private static IEnumerable<(string File, int Line)> Lines(Exchange read)
    {
        var file = Path().Match(read.Asked).Groups["file"].Value;
        return read.Told.Split('\n').Select(line => (file, int.Parse(line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)))));
    }

    [GeneratedRegex(@"^\s*(?<file>[\w./-]+\.\w+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s+(?<line>\d+)(:\d+)?(\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Below();

    [GeneratedRegex(@"(?<file>[\w./-]+\.\w+):(?<line>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"""file_path"":""(?<file>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
