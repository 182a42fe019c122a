using System.Text.RegularExpressions;

namespace Sidecar.ProcessBench.Starts;

/// <summary>Chooses a symbol to ask about: the type that the sources name most often, among those of an unmistakable name.</summary>
internal static partial class MostNamed
{
    /// <summary>The simple name of a type that is declared once under <paramref name="folder"/>, and not in a test.</summary>
    public static string TypeUnder(string folder)
    {
        var (declared, named) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var inTests = new HashSet<string>();
        foreach (var file in Sources(folder))
        {
            var text = File.ReadAllText(file);
            foreach (Match word in Word().Matches(text))
                Count(named, word.Value);
            foreach (var name in Declaration().Matches(text).Select(type => type.Groups["name"].Value))
            {
                Count(declared, name);
                if (Path.GetRelativePath(folder, file).Contains("test", StringComparison.OrdinalIgnoreCase))
                    inTests.Add(name);
            }
        }
        return named.Keys.Where(name => declared.GetValueOrDefault(name) == 1 && !inTests.Contains(name))
            .OrderByDescending(name => named[name]).ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault() ?? throw new InvalidOperationException($"'{folder}' declares no type to ask about; give --symbol.");
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static void Count(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;

    // Two words at least, so that hardly anything else is called so; not generic.
    [GeneratedRegex(@"\b[A-Z]+[a-z]+[A-Z]\w*\b(?!<)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+(?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Declaration();
}
