using System.Diagnostics;
using Sidecar.Host;
using Sidecar.Protocol.Operations;

namespace Sidecar.ProcessBench;

/// <summary>The same through everything a caller of the library goes through.</summary>
internal sealed class HostEcho(SidecarHost host) : IAsyncDisposable
{
    public static async Task<HostEcho> StartAsync(string server, string workspace, string? script) => new(await SidecarHost.StartAsync(
        new SidecarHostOptions
        {
            Workspace = workspace,
            ServerPath = server,
            Environment = new Dictionary<string, string?> { ["FAKE_SCRIPT"] = script },
        }));

    public async Task<Latencies> MeasureAsync(int count, int inFlight, int size)
    {
        var latencies = new Latencies(count);
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var startedAt = Stopwatch.GetTimestamp();
                await AskAsync(size);
                latencies.Add(Stopwatch.GetElapsedTime(startedAt));
            }
        })));
        return latencies.Finish();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Task AskAsync(int size) =>
        size <= 1000 ? host.AskAsync(new CheckHealth()) : host.AskAsync(new SearchSymbols { Query = $"size:{size}" });
}
