using System.Globalization;
using System.Text;
using Sidecar.ProcessBench.Starts;

namespace Sidecar.ProcessBench.Hot;

/// <summary><c>hot</c>: the sidecar's queries beside Roslyn's own search, in one process, on one solution, in turn.</summary>
internal static class HotCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (HotOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {HotOptions.Usage}");
            return 2;
        }
        var projects = await ProjectsOnDisk.LoadAsync(options.Solution);
        var own = new OwnAnswers(options, projects);
        var roslyn = await RoslynAnswers.CreateAsync(options, projects);
        // These are the calls that warm both sides, too.
        var references = Agreement.Of(await own.ReferencesAsync(), await roslyn.ReferencesAsync());
        var symbols = Agreement.Of(await own.SymbolsAsync(), await roslyn.SymbolsAsync());
        var page = new StringBuilder($"""
            `dotnet run -c Release --project bench/Process -- hot {Path.GetFileName(options.Solution)} {options.References} --query {options.Query} --calls {options.Calls}`

            {StartPage.Machine}. One process; medians, in brackets 19 of 20 are quicker.

            | | Sidecar | Roslyn | Sidecar is | results |
            |---|---:|---:|---:|---|

            """);
        page.AppendLine(await RowAsync("references", options, own.CallReferencesAsync, roslyn.CallReferencesAsync, references));
        page.AppendLine(await RowAsync("symbol search, best 100 shown", options, own.CallSymbolsAsync, roslyn.CallSymbolsAsync, symbols));
        Console.Write(page);
        return 0;
    }

    private static async Task<string> RowAsync(string what, HotOptions options, Func<Task> own, Func<Task> roslyn, Agreement agreement)
    {
        var (ownTimes, roslynTimes) = (new Latencies(options.Calls), new Latencies(options.Calls));
        for (var i = 0; i < options.Calls; i++)
        {
            await ownTimes.MeasureAsync(own);
            await roslynTimes.MeasureAsync(roslyn);
        }
        var (fast, slow) = (ownTimes.Finish(), roslynTimes.Finish());
        return string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {fast.P50 / 1000:0.00} ms ({fast.P95 / 1000:0.00}) | {slow.P50 / 1000:0.00} ms ({slow.P95 / 1000:0.00}) | {slow.P50 / fast.P50:0.0} times faster | {agreement} |");
    }
}
