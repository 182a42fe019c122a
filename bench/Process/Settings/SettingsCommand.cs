using System.Globalization;
using System.Text;
using Sidecar.ProcessBench.Starts;

namespace Sidecar.ProcessBench.Settings;

/// <summary><c>settings</c>: what settings of the runtime do to a warm start and to its memory, each beside the others in turn.</summary>
internal static class SettingsCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (SettingsOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {SettingsOptions.Usage}");
            return 2;
        }
        var measured = Setting.All(options.Published).Select(setting => (Setting: setting, Times: new StartTimes())).ToArray();
        var cache = Directory.CreateTempSubdirectory("sidecar-settings-").FullName;
        try
        {
            await MeasureAsync(options, measured, cache);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
        Console.Write(Page(options, measured));
        return 0;
    }

    private static async Task MeasureAsync(SettingsOptions options, (Setting Setting, StartTimes Times)[] measured, string cache)
    {
        var run = new StartRun(options.Solution, options.Symbol, options.Symbol);
        // A cache for each: what was evaluated with other variables proves nothing.
        var contenders = measured.Select((one, i) => (Contender: one.Setting.With(Path.Combine(cache, $"{i}")), one.Times)).ToArray();
        foreach (var (contender, _) in contenders)
        {
            await run.FillAsync(contender);
            await run.ReferencesAsync(contender, new StartTimes());
        }
        for (var round = 1; round <= options.Runs; round++)
        {
            // Forth and back, so that nobody is always measured after the same neighbour.
            foreach (var (contender, times) in round % 2 == 0 ? contenders.AsEnumerable().Reverse() : contenders)
                await run.ReferencesAsync(contender, times);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  run {round} of {options.Runs}"));
        }
    }

    private static string Page(SettingsOptions options, (Setting Setting, StartTimes Times)[] measured)
    {
        var page = new StringBuilder($"""
            `dotnet run -c Release --project bench/Process -- settings {Path.GetFileName(options.Solution)} {options.Symbol} --runs {options.Runs}`

            {StartPage.Machine}. A warm start each: medians of {options.Runs} runs, in brackets the least; ratios to the first row.

            | Setting | first references | | processor time until then | | hot references | memory at first references | |
            |---|---:|---:|---:|---:|---:|---:|---:|

            """);
        var own = measured[0].Times;
        foreach (var (setting, times) in measured)
        {
            page.AppendLine(CultureInfo.InvariantCulture,
                $"| {setting.Name} | {Cells(times.FirstReferences, own.FirstReferences, "ms")} | {Cells(times.Processor, own.Processor, "ms")} | {Spread.Of(times.HotReferences).Median:0.0} ms | {Cells(times.Peak, own.Peak, "MiB")} |");
        }
        return page.ToString();
    }

    private static string Cells(List<double> values, List<double> own, string unit)
    {
        var (spread, first) = (Spread.Of(values), Spread.Of(own));
        return string.Create(CultureInfo.InvariantCulture,
            $"{spread.Median:0} {unit} ({spread.Min:0}) | {spread.Median / first.Median:0.00}");
    }
}
