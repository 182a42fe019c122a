using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Queries;
using Sidecar.ProcessBench;
using Sidecar.ProcessBench.Hot;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.EachBench;

/// <summary>Every operation that reads beside what Roslyn alone takes, in one process, at places picked by chance.</summary>
internal static class EachCommand
{
    private static string Machine => $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

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
        var features = ActionFeatures.Load() ?? throw new InvalidOperationException("The SDK has no DotnetTools/dotnet-format of its compiler's build.");
        var solution = RoslynSolution.Of(projects, features.Empty.Workspace.Services.HostServices);
        var sampler = new PlaceSampler(solution, options.Seed);
        var page = new StringBuilder($"""
            `dotnet run -c Release --project bench/Each -- {Path.GetFileName(options.Solution)} --places {options.Places} --seed {options.Seed}`

            {Machine}, Roslyn {typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version}. One process, both sides hot, asked in turn at {options.Places} places that neither was asked about before; medians, in brackets 19 of 20 are quicker.

            | | Sidecar | Roslyn | Sidecar takes | Roslyn's call |
            |---|---:|---:|---:|---|

            """);
        foreach (var pair in OperationPairs.Of(snapshot, solution, features).Where(pair => options.Only?.Contains(pair.Name) != false))
        {
            page.AppendLine(await RowAsync(pair, await sampler.PickAsync(pair.Kind, 2 * Math.Min(options.Places, pair.MostPlaces))));
            await Console.Error.WriteLineAsync(pair.Name);
        }
        if (options.Only?.Contains(FindUnused.Operation.Name) != false)
            page.AppendLine().AppendLine(await FirstUnusedAsync(options, projects));
        Console.Write(page);
        return 0;
    }

    // The whole solution is looked through for the first answer, which those about its parts are taken from.
    private static async Task<string> FirstUnusedAsync(EachOptions options, IReadOnlyList<LoadedProject> projects)
    {
        var snapshot = ProjectsOnDisk.SnapshotOf(options.Solution, projects);
        await WarmUp.RunAsync(snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);
        var startedAt = Stopwatch.GetTimestamp();
        await FindUnusedQuery.RunAsync(snapshot, new FindUnused(), default);
        return string.Create(CultureInfo.InvariantCulture, $"The first `unused` of a snapshot, about the whole solution, took {Stopwatch.GetElapsedTime(startedAt).TotalSeconds:0.0} s.");
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
