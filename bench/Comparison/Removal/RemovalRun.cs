using Sidecar.Comparison.Oracle;
using Sidecar.Host;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Removal;

/// <summary>Takes out of a solution what is unused for sure; builds it and runs its tests before and after.</summary>
internal static class RemovalRun
{
    /// <returns>0 when there are no more errors after than before, and every test ends the same.</returns>
    public static async Task<int> RunAsync(ComparisonOptions options, CancellationToken cancellation = default)
    {
        var solution = options.Solutions[0];
        var before = await TestedBuild.RunAsync(solution, options.Tests, cancellation).ConfigureAwait(false);
        var (all, surest) = await AskAsync(solution, options.Server, cancellation).ConfigureAwait(false);
        foreach (var (file, places) in surest.SelectMany(one => one.Places).GroupBy(place => place.File).ToDictionary(g => g.Key, g => g.ToArray()))
            await DeclarationRemoval.WriteAsync(file, before.Build.OptionsOf(file), places, cancellation).ConfigureAwait(false);
        var after = await TestedBuild.RunAsync(solution, options.Tests, cancellation).ConfigureAwait(false);
        Console.Write(RemovalReport.Of(solution, all, [.. surest.Select(one => one.Unused)], before, after));
        return after.Build.Errors.Count > before.Build.Errors.Count || before.Tests.ChangedIn(after.Tests).Any() ? 1 : 0;
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
