using System.Text.RegularExpressions;

namespace Sidecar.Cli.Parsing;

/// <summary>Words as a shell takes them apart again.</summary>
internal static partial class CommandText
{
    /// <summary>The command of <paramref name="words"/>, each quoted where a shell would see more than a word in it.</summary>
    public static string Of(IEnumerable<string> words) => string.Join(' ', words.Prepend("sidecar").Select(Quote));

    private static string Quote(string word) =>
        Plain().IsMatch(word) ? word : $"\"{Special().Replace(word, static special => "\\" + special.Value)}\"";

    [GeneratedRegex(@"^[\w./:,=@%+~\-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex("""["$`\\]""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
