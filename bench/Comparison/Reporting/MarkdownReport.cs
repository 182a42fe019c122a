using System.Globalization;
using System.Text;

namespace Sidecar.Comparison.Reporting;

/// <summary>Writes the table.</summary>
internal static class MarkdownReport
{
    private const int MostLines = 20;

    public static string Write(IReadOnlyList<RepositoryReport> reports, int seed)
    {
        var text = new StringBuilder();
        text.AppendLine("# Answers compared with the compiler's").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Written by `bench/Comparison` (seed {seed}); `bench/README.md` says how, and what is compared.").AppendLine();
        AppendTable(text, reports);
        text.AppendLine().AppendLine("## Time").AppendLine();
        AppendTimes(text, reports);
        text.AppendLine().AppendLine("## Of everything").AppendLine();
        AppendCounts(text, reports);
        text.AppendLine().AppendLine("## Differences").AppendLine();
        AppendDifferences(text, reports);
        text.AppendLine().AppendLine("## The oracle against the compiler's errors after a rename").AppendLine();
        AppendRenames(text, reports);
        text.AppendLine().AppendLine("## Projects that do not compile here").AppendLine();
        AppendBroken(text, reports);
        text.AppendLine().AppendLine("## Symbols").AppendLine();
        AppendSamples(text, reports);
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, IReadOnlyList<RepositoryReport> reports)
    {
        var checks = reports[0].Tallies.Select(t => t.Name).ToArray();
        text.AppendLine(CultureInfo.InvariantCulture, $"| Repository | Commit | Lines | Projects | Symbols | Uses | {string.Join(" | ", checks)} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- | --- | ---: | ---: | ---: | ---: | {string.Join(" | ", checks.Select(_ => "---:"))} |");
        foreach (var r in reports)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {r.Name} | {r.Commit[..Math.Min(12, r.Commit.Length)]} | {r.Lines:N0} | {r.Projects} | {r.Samples.Count} | {r.Uses:N0} | {string.Join(" | ", r.Tallies)} |");
        var totals = checks.Select((name, i) => new CheckTally(name, reports.Sum(r => r.Tallies[i].Agreed), reports.Sum(r => r.Tallies[i].Total)));
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| **All** | | {reports.Sum(r => r.Lines):N0} | {reports.Sum(r => r.Projects)} | {reports.Sum(r => r.Samples.Count)} | {reports.Sum(r => r.Uses):N0} | {string.Join(" | ", totals)} |");
    }

    private static void AppendTimes(StringBuilder text, IEnumerable<RepositoryReport> reports)
    {
        text.AppendLine("| Repository | Oracle | Sidecar until the first answer | Answers | median | 95% | slowest |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var r in reports)
        {
            var times = r.AnswerTimes.Order().Select(t => t.TotalMilliseconds).ToArray();
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {r.Name} | {r.OracleTime.TotalSeconds:F1} s | {r.LoadTime.TotalSeconds:F1} s | {times.Length} | {times[times.Length / 2]:F1} ms | {times[times.Length * 95 / 100]:F1} ms | {times[^1]:F0} ms |");
        }
    }

    private static void AppendCounts(StringBuilder text, IReadOnlyList<RepositoryReport> reports)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"| | | {string.Join(" | ", reports.Select(r => r.Name))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- | --- | {string.Join(" | ", reports.Select(_ => "---:"))} |");
        var counts = reports.Select(r => r.Counts.ToDictionary(c => (c.Check, c.What), c => c.Count)).ToArray();
        foreach (var what in reports.SelectMany(r => r.Counts.Select(c => (c.Check, c.What))).Distinct())
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what.Check} | {what.What} | {string.Join(" | ", counts.Select(c => c.GetValueOrDefault(what).ToString("N0", CultureInfo.InvariantCulture)))} |");
    }

    private static void AppendDifferences(StringBuilder text, IEnumerable<RepositoryReport> reports)
    {
        var differences = reports.SelectMany(r => r.Differences.Select(d => (r.Name, Difference: d))).ToArray();
        if (differences.Length == 0)
            text.AppendLine("None.");
        foreach (var (repository, difference) in differences)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {repository}, `{difference.Check}` of {MarkdownCode.Of(difference.Symbol)}:");
            foreach (var line in difference.Lines.Take(MostLines))
                text.AppendLine(CultureInfo.InvariantCulture, $"  - {line}");
            if (difference.Lines.Count > MostLines)
                text.AppendLine(CultureInfo.InvariantCulture, $"  - and {difference.Lines.Count - MostLines} more");
        }
    }

    private static void AppendRenames(StringBuilder text, IEnumerable<RepositoryReport> reports)
    {
        text.AppendLine("| Repository | Renamed | Uses | of them errors now | Errors at the old name elsewhere |");
        text.AppendLine("| --- | --- | ---: | ---: | --- |");
        foreach (var report in reports)
            foreach (var rename in report.Renames)
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {report.Name} | {MarkdownCode.Of(rename.Symbol)} | {rename.Uses} | {rename.Confirmed} | {string.Join(' ', rename.Unknown)} |");
    }

    private static void AppendBroken(StringBuilder text, IEnumerable<RepositoryReport> reports)
    {
        var broken = reports.SelectMany(r => r.Broken.Select(b => $"- {r.Name}: {b.Project} ({b.Errors} errors)")).ToArray();
        text.AppendLine(broken.Length == 0 ? "None." : string.Join('\n', broken));
    }

    private static void AppendSamples(StringBuilder text, IEnumerable<RepositoryReport> reports)
    {
        foreach (var report in reports)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"<details><summary>{report.Name}</summary>").AppendLine();
            foreach (var sample in report.Samples)
                text.AppendLine(CultureInfo.InvariantCulture, $"- {sample}");
            text.AppendLine().AppendLine("</details>");
        }
    }
}
