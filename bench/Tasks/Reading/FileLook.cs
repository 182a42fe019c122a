using Sidecar.Tasks.Items;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks.Reading;

/// <summary>A file, or lines of it, with their numbers, as the tools of agents print them.</summary>
internal static class FileLook
{
    /// <summary>Looks.</summary>
    public static Exchange Run(SourceTree tree, PlainStep step)
    {
        var lines = tree.Lines(step.Read!);
        var (first, last) = step.From == 0 ? (1, lines.Length) : (step.From, Math.Min(step.To, lines.Length));
        var range = step.From == 0 ? "" : $""","offset":{first},"limit":{last - first + 1}""";
        var told = Enumerable.Range(first, last - first + 1).Select(number => $"{number}\t{lines[number - 1]}");
        return new Exchange($$"""read {"file_path":"{{step.Read}}"{{range}}}""", string.Join('\n', told)) { IsRead = true };
    }
}
