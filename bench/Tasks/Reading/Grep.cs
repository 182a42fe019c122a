using System.Text.RegularExpressions;
using Sidecar.Tasks.Items;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks.Reading;

/// <summary>What <c>grep -rnE</c> prints.</summary>
internal static class Grep
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    public static Exchange Run(SourceTree tree, PlainStep step)
    {
        var wanted = new Regex(step.Grep!, RegexOptions.CultureInvariant, Patience);
        var unwanted = step.Without is null ? null : new Regex(step.Without, RegexOptions.CultureInvariant, Patience);
        var files = tree.Files(step.In, step.Include);
        var told = step.NamesOnly
            ? files.Where(file => tree.Lines(file).Any(wanted.IsMatch))
            : files.SelectMany(file => Hits(file, tree.Lines(file), wanted, step.After)).Where(line => unwanted?.IsMatch(line) != true);
        return new Exchange(Command(step), string.Join('\n', told));
    }

    private static IEnumerable<string> Hits(string file, string[] lines, Regex wanted, int after)
    {
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (wanted.IsMatch(lines[i]))
                last = i + after;
            if (wanted.IsMatch(lines[i]))
                yield return $"{file}:{i + 1}:{lines[i]}";
            else if (i <= last)
                yield return $"{file}-{i + 1}-{lines[i]}";
        }
    }

    private static string Command(PlainStep step)
    {
        var options = (step.NamesOnly ? "-rlE" : "-rnE") + (step.After > 0 ? $" -A{step.After}" : "");
        var places = step.In.Count == 0 ? "" : $" {string.Join(' ', step.In)}";
        var include = step.In.Count > 0 && step.In.All(Path.HasExtension) ? "" : $" --include='{step.Include}'";
        var rest = step.Without is null ? "" : $" | grep -vE '{step.Without}'";
        return $$"""bash {"command":"grep {{options}} '{{step.Grep!.Replace("\\", "\\\\", StringComparison.Ordinal)}}'{{include}}{{places}}{{rest}}"}""";
    }
}
