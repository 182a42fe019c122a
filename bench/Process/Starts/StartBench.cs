namespace Sidecar.ProcessBench.Starts;

/// <summary>Measures every contender in turn, run by run, so that what else the machine does meets all of them.</summary>
internal sealed class StartBench(StartOptions options, TextWriter progress)
{
    /// <summary>Measures one repository.</summary>
    public async Task<StartResult> MeasureAsync(string solution)
    {
        var folder = Path.GetDirectoryName(solution)!;
        var symbol = options.Symbol ?? options.References ?? MostNamed.TypeUnder(folder);
        var references = options.References ?? symbol;
        var run = new StartRun(solution, symbol, references);
        var (cold, warm, rival) = (new StartTimes(), new StartTimes(), new StartTimes());
        await progress.WriteLineAsync($"{solution}: defs {symbol}, refs {references}");
        // The first start fills the system's file cache and does not count.
        await run.DefinitionAsync(Contender.Sidecar("warm-up", options.Server, cache: "off"), new StartTimes());
        for (var i = 1; i <= options.Runs; i++)
        {
            await RoundAsync(run, solution, cold, warm, rival);
            await progress.WriteLineAsync($"  run {i} of {options.Runs}");
        }
        return new StartResult(solution, symbol, references, cold, warm, options.WithRival ? rival : null);
    }

    private async Task RoundAsync(StartRun run, string solution, StartTimes cold, StartTimes warm, StartTimes rival)
    {
        var kept = Directory.CreateTempSubdirectory("sidecar-start-").FullName;
        var thrownAway = Directory.CreateTempSubdirectory("sidecar-start-").FullName;
        try
        {
            await run.DefinitionAsync(Contender.Sidecar("cold", options.Server, kept), cold);
            if (options.WithRival)
                await run.DefinitionAsync(Contender.Rival(solution), rival);
            await run.DefinitionAsync(Contender.Sidecar("warm", options.Server, kept), warm);
            await run.ReferencesAsync(Contender.Sidecar("cold", options.Server, thrownAway), cold);
            if (options.WithRival)
                await run.ReferencesAsync(Contender.Rival(solution), rival);
            await run.ReferencesAsync(Contender.Sidecar("warm", options.Server, kept), warm);
        }
        finally
        {
            Directory.Delete(kept, recursive: true);
            Directory.Delete(thrownAway, recursive: true);
        }
    }
}
