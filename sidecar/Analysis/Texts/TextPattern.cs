using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Texts;

/// <summary>What texts are searched for. For any thread.</summary>
internal sealed class TextPattern
{
    // For one line, or for one file where a match may reach over several: what takes longer will take as long with the next.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // In a text that is longer, one look at all of it could take longer than is allowed for a line.
    private const int LongText = 1 << 20;

    private readonly Regex _regex;
    private readonly bool _multiline;
    private readonly bool _fitsWhole;

    private TextPattern(Regex regex, bool multiline)
    {
        (_regex, _multiline) = (regex, multiline);
        var shape = regex.ToString();
        _fitsWhole = (regex.Options.HasFlag(RegexOptions.NonBacktracking) || PatternShape.IsPlain(shape)) && !PatternShape.KnowsEdges(shape);
    }

    /// <summary>The pattern of <paramref name="request"/>.</summary>
    /// <exception cref="RequestException">It is empty or no regular expression.</exception>
    public static TextPattern Of(SearchText request)
    {
        if (request.Pattern.Length == 0)
            throw Invalid("'pattern' is empty; give what to look for.");
        var options = RegexOptions.CultureInvariant
            | (request.Case == LetterCase.Ignore ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (request.Multiline == true ? RegexOptions.Multiline : RegexOptions.None);
        try
        {
            return new TextPattern(Compile(request.Plain == true ? Regex.Escape(request.Pattern) : request.Pattern, options), request.Multiline == true);
        }
        catch (RegexParseException e)
        {
            throw Invalid($"'pattern' is no regular expression: {e.Message} With 'plain' it is taken as it is written.");
        }
    }

    /// <summary>
    /// Where it fits in <paramref name="text"/>: for each line the first character, white space apart, of the first match there that
    /// is <paramref name="wanted"/>. As far as <paramref name="goesOn"/>, which is asked again and again.
    /// </summary>
    /// <exception cref="RegexMatchTimeoutException">It takes too long.</exception>
    public IReadOnlyList<int> Find(SourceText text, Func<int, bool>? wanted, Func<bool> goesOn)
    {
        var found = new List<int>();
        if (_multiline)
            FindInWhole(text, wanted, found, goesOn);
        else
            FindInLines(text, wanted, found, goesOn);
        return found;
    }

    /// <summary>What to tell when it takes too long.</summary>
    public static RequestException TooSlow() => Invalid(
        "'pattern' takes too long on some line, because it tries the same text again and again. Leave out what looks around or back " +
        @"((?=…), (?<…), \1), so that the time cannot grow, and do not nest repetitions; 'paths' leaves files out.");

    // Without looking around or back, the time only grows with the text. To be made, such an expression takes longer than a plain one takes
    // to look at all files.
    private static Regex Compile(string pattern, RegexOptions options)
    {
        if (PatternShape.IsPlain(pattern))
            return new Regex(pattern, options, Patience);
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, options, Patience);
        }
    }

    private void FindInLines(SourceText text, Func<int, bool>? wanted, List<int> found, Func<bool> goesOn)
    {
        var all = text.ToString();
        if (_fitsWhole && all.Length < LongText && !_regex.IsMatch(all))
            return;
        foreach (var line in text.Lines)
        {
            if (!goesOn())
                return;
            var code = all.AsSpan(line.Start, line.End - line.Start);
            foreach (var match in _regex.EnumerateMatches(code))
            {
                var at = line.Start + match.Index + Blank(code.Slice(match.Index, match.Length));
                if (wanted?.Invoke(at) == false)
                    continue;
                found.Add(at);
                break;
            }
        }
    }

    // The expression knows one end of line only. Lines are the same in both texts.
    private void FindInWhole(SourceText text, Func<int, bool>? wanted, List<int> found, Func<bool> goesOn)
    {
        var plain = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = plain.Length == text.Length ? text.Lines : SourceText.From(plain).Lines;
        var last = -1;
        foreach (var match in _regex.EnumerateMatches(plain))
        {
            if (!goesOn())
                return;
            var place = lines.GetLinePosition(match.Index + Blank(plain.AsSpan(match.Index, match.Length)));
            var at = text.Lines[place.Line].Start + place.Character;
            if (place.Line == last || wanted?.Invoke(at) == false)
                continue;
            found.Add(at);
            last = place.Line;
        }
    }

    private static int Blank(ReadOnlySpan<char> match) => match.IndexOfAnyExcept(" \t\r\n") is var first and >= 0 ? first : 0;

    private static RequestException Invalid(string reason) =>
        new(ErrorCode.InvalidParameters, $"{SearchText.Operation.Name}: {reason}");
}
