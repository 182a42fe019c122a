using System.Globalization;
using System.Text;
using Sidecar.Comparison.Reporting;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Removal;

/// <summary>The page about a removal.</summary>
internal static class RemovalReport
{
    /// <summary>A table with one row, what of <paramref name="all"/> was removed, and what went otherwise after.</summary>
    public static string Of(string solution, IReadOnlyList<UnusedSymbol> all, IReadOnlyList<UnusedSymbol> removed, TestedBuild before, TestedBuild after)
    {
        var page = new StringBuilder();
        page.AppendLine("| Solution | Commit | Projects | high | medium | low | Removed | Lines | Errors before | after | Tests before | after |");
        page.AppendLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |");
        string[] cells =
        [
            Path.GetFileName(solution), string.Concat(GitCommit.Of(Path.GetDirectoryName(solution)!).Take(12)), Number(before.Build.Projects),
            .. Enum.GetValues<Confidence>().Select(level => Number(all.Count(one => one.Confidence == level))),
            Number(removed.Count), Number(removed.Sum(one => one.Lines)),
            Number(before.Build.Errors.Count), Number(after.Build.Errors.Count), before.Tests.Summary, after.Tests.Summary,
        ];
        page.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |");
        page.AppendLine();
        foreach (var unused in removed)
            page.AppendLine(CultureInfo.InvariantCulture, $"- {MarkdownCode.Of(unused.Symbol.Id!)}, {unused.Lines} lines: {unused.Reason}");
        foreach (var error in after.Build.Errors.Except(before.Build.Errors))
            page.AppendLine(CultureInfo.InvariantCulture, $"- now an error: {error}");
        foreach (var test in before.Tests.ChangedIn(after.Tests))
            page.AppendLine(CultureInfo.InvariantCulture, $"- ends otherwise: {test}");
        return page.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
