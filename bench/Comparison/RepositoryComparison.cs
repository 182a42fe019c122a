using System.Diagnostics;
using Sidecar.Comparison.Checks;
using Sidecar.Comparison.Oracle;
using Sidecar.Comparison.Renaming;
using Sidecar.Comparison.Reporting;
using Sidecar.Comparison.Sampling;
using Sidecar.Host;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison;

/// <summary>Compares one repository.</summary>
internal static class RepositoryComparison
{
    // How long an answer takes is reported, not judged.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<RepositoryReport> RunAsync(string solution, ComparisonOptions options, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var view = OracleView.Of(solution);
        var sample = StratifiedSample.Draw(view.Truth, options.Samples, options.Seed);
        var renames = new RenameProbe(view).Run(sample, options.Renames);
        var oracleTime = Stopwatch.GetElapsedTime(start);
        Console.Error.WriteLine($"{solution}: {view.Lines} lines, {view.Truth.Declarations.Count} declarations, {view.Truth.UseCount} uses");

        start = Stopwatch.GetTimestamp();
        var host = await SidecarHost
            .StartAsync(new SidecarHostOptions { Workspace = solution, ServerPath = options.Server, Deadline = Patience }, cancellation)
            .ConfigureAwait(false);
        await using var _ = host.ConfigureAwait(false);
        await host.AskAsync(new ListProjects(), cancellation: cancellation).ConfigureAwait(false);
        var health = await host.AskAsync(new CheckHealth(), cancellation: cancellation).ConfigureAwait(false);
        var loadTime = Stopwatch.GetElapsedTime(start);

        var sidecar = new SidecarUnderTest(host, view, health.Workspaces[0].Root);
        var (tallies, differences) = await CheckAsync([.. ChecksOf(sidecar, view, view.Truth).Where(check => options.Checks?.Contains(check.Name) != false)], sample, cancellation).ConfigureAwait(false);
        var whole = new List<WholeResult>();
        foreach (var check in WholeChecksOf(sidecar, view).Where(check => options.Checks?.Contains(check.Name) != false))
        {
            whole.Add(await check.RunAsync(cancellation).ConfigureAwait(false));
            Console.Error.WriteLine($"  {check.Name}: {whole[^1].Tally}");
        }
        return new RepositoryReport(Path.GetFileName(view.Repository.Root), GitCommit.Of(view.Repository.Root))
        {
            Lines = view.Lines,
            Projects = view.Projects.Count,
            Broken = [.. view.Projects.Where(p => p.Errors > 0).Select(p => (p.Name, p.Errors))],
            Samples = [.. sample.Select(d => $"{d.Accessibility} {string.Join(' ', [.. d.Traits, d.Kind])} {MarkdownCode.Of(d.Key.Id)}, {view.Truth.UsesOf(d.Key).Count} uses")],
            Uses = sample.Sum(d => view.Truth.UsesOf(d.Key).Count),
            Tallies = [.. tallies, .. whole.Select(one => one.Tally)],
            Differences = [.. differences, .. whole.SelectMany(one => one.Differences)],
            Counts = [.. whole.SelectMany(one => one.Counts ?? [], (one, count) => (one.Tally.Name, count.What, count.Count))],
            Renames = renames,
            OracleTime = oracleTime,
            LoadTime = loadTime,
            AnswerTimes = sidecar.Times,
        };
    }

    private static IWholeCheck[] WholeChecksOf(SidecarUnderTest sidecar, OracleView view) => [new DiagnosticsCheck(sidecar, view), new UnusedCheck(sidecar, view.Truth)];

    private static ICheck[] ChecksOf(SidecarUnderTest sidecar, OracleView view, Truth truth) =>
    [
        new ReferencesCheck(sidecar, truth),
        new ImplementationsCheck(sidecar, truth),
        new CallersCheck(sidecar, truth),
        new HierarchyCheck(sidecar, truth),
        new DefinitionsCheck(sidecar),
        new HoverCheck(sidecar),
        new SymbolsCheck(sidecar),
        new FileListCheck(sidecar, truth),
        new TypeListCheck(sidecar, truth),
        new PointingCheck(sidecar, truth),
        new FileDiagnosticsCheck(sidecar, view),
    ];

    private static async Task<(IReadOnlyList<CheckTally> Tallies, IReadOnlyList<Difference> Differences)> CheckAsync(
        ICheck[] checks, IReadOnlyList<Declaration> sample, CancellationToken cancellation)
    {
        var tallies = new List<CheckTally>();
        var differences = new List<Difference>();
        foreach (var check in checks)
        {
            var before = differences.Count;
            var applicable = sample.Where(check.AppliesTo).ToArray();
            foreach (var declaration in applicable)
            {
                var lines = await DifferencesAsync(check, declaration, cancellation).ConfigureAwait(false);
                if (lines.Count > 0)
                    differences.Add(new Difference(check.Name, declaration.Key.ToString(), lines));
            }
            tallies.Add(new CheckTally(check.Name, applicable.Length - differences.Count + before, applicable.Length));
            Console.Error.WriteLine($"  {check.Name}: {tallies[^1]}");
        }
        return (tallies, differences);
    }

    // An error is an answer too, and a wrong one here.
    private static async Task<IReadOnlyList<string>> DifferencesAsync(ICheck check, Declaration declaration, CancellationToken cancellation)
    {
        try
        {
            return await check.DifferencesAsync(declaration, cancellation).ConfigureAwait(false);
        }
        catch (SidecarException e)
        {
            return [$"{e.GetType().Name}: {e.Message}"];
        }
    }
}
