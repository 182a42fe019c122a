using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Sidecar.Comparison.Removal;

/// <summary>What the tests of a built solution said.</summary>
/// <param name="Outcomes">By name, how each test ended; of several of one name, all of them.</param>
internal sealed record SolutionTests(IReadOnlyDictionary<string, string> Outcomes)
{
    private static readonly XNamespace Report = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>How many passed, and how many did not.</summary>
    public string Summary => string.Join(", ", Outcomes.Values.SelectMany(outcomes => outcomes.Split(' ')).GroupBy(outcome => outcome)
        .OrderByDescending(same => same.Count())
        .Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Count()} {same.Key.ToLowerInvariant()}"))
        .DefaultIfEmpty("none"));

    /// <summary>Runs those of <paramref name="solution"/>, or those that <paramref name="filter"/> leaves.</summary>
    public static async Task<SolutionTests> RunAsync(string solution, string? filter, CancellationToken cancellation)
    {
        var reports = Directory.CreateTempSubdirectory();
        try
        {
            string[] arguments = ["test", solution, "--no-build", "-nologo", "-m:1", "-nodeReuse:false", "--logger", "trx", "--results-directory", reports.FullName, .. filter is null ? Array.Empty<string>() : ["--filter", filter]];
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(solution)! })!;
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellation),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellation)).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return new SolutionTests(Read(reports.GetFiles("*.trx", SearchOption.AllDirectories)));
        }
        finally
        {
            reports.Delete(recursive: true);
        }
    }

    /// <summary>The tests that end otherwise in <paramref name="after"/>, or only in one of both.</summary>
    public IEnumerable<string> ChangedIn(SolutionTests after) => Outcomes.Keys.Union(after.Outcomes.Keys).Order(StringComparer.Ordinal)
        .Select(test => (Test: test, Before: Outcomes.GetValueOrDefault(test, "missing"), After: after.Outcomes.GetValueOrDefault(test, "missing")))
        .Where(one => one.Before != one.After)
        .Select(one => $"{one.Test}: {one.Before}, now {one.After}");

    private static Dictionary<string, string> Read(IEnumerable<FileInfo> reports) => reports
        .SelectMany(report => XDocument.Load(report.FullName).Root!.Descendants(Report + "UnitTestResult").Select(result => (Test: NameOf(result), Outcome: (string?)result.Attribute("outcome") ?? "Unknown")))
        .GroupBy(result => result.Test)
        .ToDictionary(same => same.Key, same => string.Join(' ', same.Select(result => result.Outcome).Order(StringComparer.Ordinal)));

    private static string NameOf(XElement result) => (string?)result.Attribute("testName") ?? "";
}
