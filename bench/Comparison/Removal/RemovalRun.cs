using System.Globalization;
using System.Text;
using Sidecar.Comparison.Oracle;
using Sidecar.Comparison.Reporting;
using Sidecar.Host;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Removal;

/// <summary>Takes out of a solution what is unused for sure, and builds it before and after.</summary>
internal static class RemovalRun
{
    /// <returns>0 when there are no more errors after than before.</returns>
    public static async Task<int> RunAsync(string solution, string? server, CancellationToken cancellation = default)
    {
        var before = await SolutionBuild.RunAsync(solution, cancellation).ConfigureAwait(false);
        var (all, surest) = await AskAsync(solution, server, cancellation).ConfigureAwait(false);
        foreach (var (file, places) in surest.SelectMany(one => one.Places).GroupBy(place => place.File).ToDictionary(g => g.Key, g => g.ToArray()))
            await DeclarationRemoval.WriteAsync(file, before.OptionsOf(file), places, cancellation).ConfigureAwait(false);
        var after = await SolutionBuild.RunAsync(solution, cancellation).ConfigureAwait(false);

        var root = Path.GetDirectoryName(solution)!;
        var page = new StringBuilder();
        page.AppendLine("| Solution | Commit | Projects | high | medium | low | Removed | Lines | Errors before | after |");
        page.AppendLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        page.AppendLine(CultureInfo.InvariantCulture,
            $"| {Path.GetFileName(solution)} | {GitCommit.Of(root)[..12]} | {before.Projects} | {string.Join(" | ", Enum.GetValues<Confidence>().Select(level => all.Count(one => one.Confidence == level)))} | {surest.Count} | {surest.Sum(one => one.Unused.Lines)} | {before.Errors.Count} | {after.Errors.Count} |");
        page.AppendLine();
        foreach (var (unused, _) in surest)
            page.AppendLine(CultureInfo.InvariantCulture, $"- {MarkdownCode.Of(unused.Symbol.Id!)}, {unused.Lines} lines: {unused.Reason}");
        foreach (var error in after.Errors.Except(before.Errors))
            page.AppendLine(CultureInfo.InvariantCulture, $"- now an error: {error}");
        Console.Write(page);
        return after.Errors.Count > before.Errors.Count ? 1 : 0;
    }

    private static async Task<(IReadOnlyList<UnusedSymbol> All, IReadOnlyList<(UnusedSymbol Unused, IReadOnlyList<Place> Places)> Surest)> AskAsync(
        string solution, string? server, CancellationToken cancellation)
    {
        var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = solution, ServerPath = server, Deadline = TimeSpan.FromMinutes(10) }, cancellation).ConfigureAwait(false);
        await using var _ = host.ConfigureAwait(false);
        var answer = await host.AskAsync(new FindUnused { Confidence = Confidence.Low, Limit = Limit.Max }, cancellation: cancellation).ConfigureAwait(false);
        if (!answer.Answer.Complete)
            await Console.Error.WriteLineAsync("The answer is not complete, so that nothing is unused for sure.").ConfigureAwait(false);
        var health = await host.AskAsync(new CheckHealth(), cancellation: cancellation).ConfigureAwait(false);
        var root = health.Workspaces[0].Root;
        var surest = new List<(UnusedSymbol, IReadOnlyList<Place>)>();
        foreach (var unused in answer.Unused.Where(one => one.Confidence == Confidence.High))
        {
            var parts = await host.AskAsync(new FindDefinitions { Symbol = unused.Symbol.Id, Limit = Limit.Max }, cancellation: cancellation).ConfigureAwait(false);
            surest.Add((unused, [.. parts.Definitions.Where(one => one.Generated != true).Select(one => new Place(Path.GetFullPath(one.File, root), one.Line, one.Column))]));
        }
        return (answer.Unused, surest);
    }
}
