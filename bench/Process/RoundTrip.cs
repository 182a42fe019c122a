using System.Globalization;
using System.Runtime.InteropServices;

namespace Sidecar.ProcessBench;

/// <summary>Measures bare echo and host in turn, in one run, and prints a Markdown table.</summary>
internal static class RoundTrip
{
    private const int Small = 100;
    private const int Large = 1024 * 1024;
    private const int Rounds = 3;

    public static async Task RunAsync(string? server)
    {
        PrintHeader();
        using var bare = new BareEcho();
        var fake = Path.Combine(AppContext.BaseDirectory, "Sidecar.FakeSidecar.dll");
        await using var host = await HostEcho.StartAsync(fake, AppContext.BaseDirectory, "Echo");
        await CompareAsync(bare, "host, fake sidecar", host, withLarge: true);
        if (server is null)
            return;
        var file = Path.Combine(Directory.CreateTempSubdirectory("sidecar-bench-").FullName, "Empty.cs");
        await File.WriteAllTextAsync(file, "class Empty;");
        await using var real = await HostEcho.StartAsync(server, file, script: null);
        await CompareAsync(bare, "host, real sidecar (health)", real, withLarge: false);
    }

    private static async Task CompareAsync(BareEcho bare, string name, HostEcho host, bool withLarge)
    {
        await CompareAsync(bare, name, host, "100 bytes, 1 in flight", 20_000, inFlight: 1, Small);
        await CompareAsync(bare, name, host, "100 bytes, 64 in flight", 200_000, inFlight: 64, Small);
        if (withLarge)
            await CompareAsync(bare, name, host, "1 MiB, 1 in flight", 300, inFlight: 1, Large);
    }

    private static async Task CompareAsync(
        BareEcho bare, string name, HostEcho host, string what, int count, int inFlight, int size)
    {
        var (best, bestHost) = (bare.Measure(count, inFlight, size), await host.MeasureAsync(count, inFlight, size));
        for (var round = 0; round < Rounds; round++)
        {
            best = Better(best, bare.Measure(count, inFlight, size));
            bestHost = Better(bestHost, await host.MeasureAsync(count, inFlight, size));
        }
        Print(what, "bare echo", best, best);
        Print(what, name, bestHost, best);
    }

    // The best of several rounds, for both: what else the machine did is not what is measured.
    private static Latencies Better(Latencies one, Latencies other) => one.PerSecond > other.PerSecond ? one : other;

    private static void PrintHeader()
    {
        Console.WriteLine($"`dotnet run -c Release --project bench/Process -- roundtrip`: {Environment.ProcessorCount} cores, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; the best of {Rounds} rounds after one to warm up.\n");
        Console.WriteLine("| Answers | Through | p50 | p99 | Requests/s | Processor here | Time of bare |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
    }

    private static void Print(string what, string through, Latencies measured, Latencies bare) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {through} | {measured.P50:0} µs | {measured.P99:0} µs | {measured.PerSecond:N0} | {measured.Processor:0.0} µs | {bare.PerSecond / measured.PerSecond:0.00}x |"));
}
