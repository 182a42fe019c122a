using Sidecar.Comparison.Oracle;
using Sidecar.Comparison.Removal;
using Sidecar.Comparison.Reporting;

namespace Sidecar.Comparison;

/// <summary>Compares repository after repository.</summary>
internal static class ComparisonRun
{
    /// <returns>0 when everything agrees, 1 when something does not.</returns>
    public static async Task<int> RunAsync(ComparisonOptions options)
    {
        if (options.Dump is { } dump)
        {
            OracleDump.Write(OracleView.Of(options.Solutions[0]), dump);
            return 0;
        }
        if (options.Removes)
            return await RemovalRun.RunAsync(options).ConfigureAwait(false);
        var reports = new List<RepositoryReport>();
        foreach (var solution in options.Solutions)
            reports.Add(await RepositoryComparison.RunAsync(solution, options, CancellationToken.None).ConfigureAwait(false));
        var markdown = MarkdownReport.Write(reports, options.Seed);
        if (options.Markdown is { } file)
            await File.WriteAllTextAsync(file, markdown).ConfigureAwait(false);
        else
            Console.WriteLine(markdown);
        return reports.Any(r => r.Differences.Count > 0) ? 1 : 0;
    }
}
