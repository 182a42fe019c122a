using System.Diagnostics;
using System.Text.Json;

namespace Sidecar.ProcessBench.Starts;

/// <summary>Starts a contender once for each first question and notes what it took.</summary>
internal sealed class StartRun(string solution, string symbol, string references)
{
    private const int HotQuestions = 20;
    private const int AllOfThem = 100_000;
    private const double MiB = 1024 * 1024;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly string _root = Path.GetDirectoryName(solution)!;

    /// <summary>A process that is left alone until it has computed, and ends having written, what a later start can use.</summary>
    public async Task FillAsync(Contender contender)
    {
        await using var process = contender.Start();
        await process.AskAsync("projects", solution, new { });
        using var timer = new PeriodicTimer(LookEvery);
        while (!await IsWarmAsync(process))
            await timer.WaitForNextTickAsync();
        await process.EndAsync(solution);
    }

    /// <summary>A process that is asked for a definition.</summary>
    public async Task DefinitionAsync(Contender contender, StartTimes times)
    {
        await using var process = contender.Start();
        var answer = await process.AskAsync("defs", solution, new { symbol });
        var elapsed = process.Elapsed;
        if (answer.GetProperty("definitions").GetArrayLength() == 0)
            throw new InvalidOperationException($"{contender.Name} finds no '{symbol}'.");
        times.FirstDefinition.Add(elapsed.TotalMilliseconds);
        await process.EndAsync(solution);
    }

    /// <summary>A process that is asked for references, and then the same again and again.</summary>
    public async Task ReferencesAsync(Contender contender, StartTimes times)
    {
        await using var process = contender.Start();
        var answer = await process.AskAsync("refs", solution, new { symbol = references, limit = AllOfThem });
        times.FirstReferences.Add(process.Elapsed.TotalMilliseconds);
        times.Processor.Add(process.Processor.TotalMilliseconds);
        times.Peak.Add(process.PeakBytes / MiB);
        times.ChildPeak.Add(process.ChildPeakBytes / MiB);
        times.Places = Places(answer);
        times.HotReferences.Add(
            await HotAsync(() => process.AskAsync("refs", solution, new { symbol = references, limit = AllOfThem })));
        times.HotSymbols.Add(await HotAsync(() => process.AskAsync("symbols", solution, new { query = references })));
        await process.EndAsync(solution);
    }

    private async Task<bool> IsWarmAsync(MeasuredProcess process) =>
        (await process.AskAsync("health", solution, new { })).GetProperty("workspaces").EnumerateArray().All(w => w.GetProperty("warm").GetBoolean());

    private static async Task<double> HotAsync(Func<Task> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < HotQuestions; i++)
        {
            var startedAt = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds);
        }
        return Spread.Of(times).Median;
    }

    private HashSet<string> Places(JsonElement answer) =>
        [.. answer.GetProperty("references").EnumerateArray().Select(use =>
            $"{Path.GetFullPath(use.GetProperty("file").GetString()!, _root)}:{use.GetProperty("line")}:{use.GetProperty("column")}")];
}
