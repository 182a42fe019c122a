using System.Globalization;

namespace Sidecar.Analysis.Diffs;

/// <summary>Writes changes of a file as <c>patch</c> and <c>git apply</c> read them.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoFile = "/dev/null";
    private const string Unended = "\n\\ No newline at end of file";

    /// <summary>
    /// The lines of the diff, none where nothing changes. Paths are from the root, with <c>/</c>; a text is null where there is no file. What a line ends
    /// with besides <c>\n</c> stays.
    /// </summary>
    public static IReadOnlyList<string> Of(string oldPath, string newPath, string? old, string? now)
    {
        var (oldLines, newLines) = (LinesOf(old), LinesOf(now));
        var changes = LineChanges.Between(oldLines, newLines);
        if (changes.Count == 0 && (old is null) == (now is null))
            return [];
        var lines = new List<string> { "--- " + (old is null ? NoFile : "a/" + oldPath), "+++ " + (now is null ? NoFile : "b/" + newPath) };
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - EndOf(changes[last]) <= 2 * Context)
                last++;
            AddHunk(lines, oldLines, newLines, [.. changes.Skip(first).Take(last - first + 1)]);
            first = last + 1;
        }
        return [.. lines.SelectMany(line => line.Split('\n'))];
    }

    private static void AddHunk(List<string> lines, string[] old, string[] now, LineChange[] changes)
    {
        var (before, after) = (Math.Min(Context, changes[0].OldStart), Math.Min(Context, old.Length - EndOf(changes[^1])));
        var (oldStart, newStart) = (changes[0].OldStart - before, changes[0].NewStart - before);
        var oldCount = EndOf(changes[^1]) + after - oldStart;
        var newCount = changes[^1].NewStart + changes[^1].NewCount + after - newStart;
        lines.Add($"@@ -{RangeOf(oldStart, oldCount)} +{RangeOf(newStart, newCount)} @@");
        var at = oldStart;
        foreach (var change in changes)
        {
            lines.AddRange(old[at..change.OldStart].Select(line => " " + line));
            at = EndOf(change);
            lines.AddRange(old[change.OldStart..at].Select(line => "-" + line));
            lines.AddRange(now[change.NewStart..(change.NewStart + change.NewCount)].Select(line => "+" + line));
        }
        lines.AddRange(old[at..(at + after)].Select(line => " " + line));
    }

    private static int EndOf(LineChange change) => change.OldStart + change.OldCount;

    // Of no lines, the line before them is told.
    private static string RangeOf(int start, int count) => count == 1
        ? (start + 1).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static string[] LinesOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var lines = text.Split('\n');
        if (lines[^1].Length == 0)
            return lines[..^1];
        lines[^1] += Unended;
        return lines;
    }
}
