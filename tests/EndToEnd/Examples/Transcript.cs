using System.Text;
using System.Text.RegularExpressions;

namespace Sidecar.EndToEnd.Tests.Examples;

/// <summary>Commands as they are typed, each a line that begins with <c>$ sidecar</c>, and below it what it printed.</summary>
internal static partial class Transcript
{
    private const string Prompt = "$ sidecar ";

    /// <summary>The text of the same commands with what they print now.</summary>
    /// <param name="text">A transcript; only its commands count.</param>
    /// <param name="printed">Runs the words of a command, without the first.</param>
    public static async Task<string> AnewAsync(string text, Func<IReadOnlyList<string>, Task<string>> printed)
    {
        var anew = new StringBuilder();
        foreach (var line in text.Split('\n').Where(l => l.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            anew.Append(anew.Length == 0 ? "" : "\n").Append(line).Append('\n');
            anew.Append(await printed(WordsOf(line[Prompt.Length..])));
        }
        return anew.ToString();
    }

    /// <summary>The words that a shell would make of a command: what stands in quotes is one.</summary>
    public static IReadOnlyList<string> WordsOf(string command) =>
        [.. Word().Matches(command).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)];

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
