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
        var kept = Directory.CreateTempSubdirectory("sidecar-start-").FullName;
        try
        {
            // Fills the sidecar's caches, and the system's.
            await run.FillAsync(Contender.Sidecar("fill", options.Server, kept));
            for (var i = 1; i <= options.Runs; i++)
            {
                await RoundAsync(run, solution, kept, cold, warm, rival);
                await progress.WriteLineAsync($"  run {i} of {options.Runs}");
            }
        }
        finally
        {
            Directory.Delete(kept, recursive: true);
        }
        return new StartResult(solution, symbol, references, cold, warm, options.WithRival ? rival : null);
    }

    private async Task RoundAsync(StartRun run, string solution, string kept, StartTimes cold, StartTimes warm, StartTimes rival)
    {
        await ColdAsync(cache => run.DefinitionAsync(Contender.Sidecar("cold", options.Server, cache), cold));
        if (options.WithRival)
            await run.DefinitionAsync(Contender.Rival(solution), rival);
        await run.DefinitionAsync(Contender.Sidecar("warm", options.Server, kept), warm);
        await ColdAsync(cache => run.ReferencesAsync(Contender.Sidecar("cold", options.Server, cache), cold));
        if (options.WithRival)
            await run.ReferencesAsync(Contender.Rival(solution), rival);
        await run.ReferencesAsync(Contender.Sidecar("warm", options.Server, kept), warm);
    }

    private static async Task ColdAsync(Func<string, Task> measure)
    {
        var empty = Directory.CreateTempSubdirectory("sidecar-start-").FullName;
        try
        {
            await measure(empty);
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
        }
    }
}
