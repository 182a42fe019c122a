using System.Globalization;
using System.Text;
using Sidecar.Analysis.Projects;
using Sidecar.ProcessBench.Hot;
using Sidecar.ProcessBench.Starts;

namespace Sidecar.ProcessBench.Each;

/// <summary><c>each</c>: every operation that reads beside what Roslyn alone takes, in one process, at places picked by chance.</summary>
internal static class EachCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (EachOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {EachOptions.Usage}");
            return 2;
        }
        var projects = await ProjectsOnDisk.LoadAsync(options.Solution);
        var snapshot = ProjectsOnDisk.SnapshotOf(options.Solution, projects);
        await WarmUp.RunAsync(snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);
        var solution = RoslynSolution.Of(projects);
        var sampler = new PlaceSampler(solution, options.Seed);
        var page = new StringBuilder($"""
            `dotnet run -c Release --project bench/Process -- each {Path.GetFileName(options.Solution)} --places {options.Places} --seed {options.Seed}`

            {StartPage.Machine}. One process, both sides hot, asked in turn at {options.Places} places that neither was asked about before; medians, in brackets 19 of 20 are quicker.

            | | Sidecar | Roslyn | Sidecar takes | Roslyn's call |
            |---|---:|---:|---:|---|

            """);
        foreach (var pair in OperationPairs.Of(snapshot, solution).Where(pair => options.Only?.Contains(pair.Name) != false))
        {
            page.AppendLine(await RowAsync(pair, await sampler.PickAsync(pair.Kind, 2 * options.Places)));
            await Console.Error.WriteLineAsync(pair.Name);
        }
        Console.Write(page);
        return 0;
    }

    // The first half warms both sides up.
    private static async Task<string> RowAsync(OperationPair pair, IReadOnlyList<SampledPlace> places)
    {
        var (own, roslyn) = (new Latencies(places.Count), new Latencies(places.Count));
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            if (i < places.Count / 2)
            {
                await pair.Own(place);
                await pair.Roslyn(place);
                continue;
            }
            await own.MeasureAsync(() => pair.Own(place));
            await roslyn.MeasureAsync(() => pair.Roslyn(place));
        }
        var (ours, bare) = (own.Finish(), roslyn.Finish());
        return string.Create(CultureInfo.InvariantCulture,
            $"| `{pair.Name}` | {ours.P50 / 1000:0.00} ms ({ours.P95 / 1000:0.00}) | {bare.P50 / 1000:0.00} ms ({bare.P95 / 1000:0.00}) | {ours.P50 / bare.P50:0.00} of it | {pair.Bare} |");
    }
}
