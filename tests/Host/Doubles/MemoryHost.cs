using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Doubles;

/// <summary>A host over <see cref="MemorySidecar"/>, with a clock that the test moves.</summary>
internal sealed class MemoryHost : IAsyncDisposable
{
    private MemoryHost(SidecarHost host, MemoryLauncher launcher, FakeClock clock, EventLog events, MemorySidecar? first) =>
        (Host, Launcher, Clock, Events, First) = (host, launcher, clock, events, first!);

    public SidecarHost Host { get; }

    public MemoryLauncher Launcher { get; }

    public FakeClock Clock { get; }

    public EventLog Events { get; }

    public MemorySidecar First { get; }

    public static async Task<MemoryHost> StartAsync(
        MemoryLauncher? launcher = null, Func<SidecarHostOptions, SidecarHostOptions>? with = null)
    {
        launcher ??= new MemoryLauncher();
        var clock = new FakeClock();
        var events = new EventLog();
        var options = new SidecarHostOptions
        {
            Workspace = "/workspace",
            Time = clock,
            OnEvent = events.Add,
            Supervision = new SupervisionOptions { Jitter = 0, HeartbeatInterval = TimeSpan.FromHours(1) },
        };
        options = with?.Invoke(options) ?? options;
        var host = await SidecarHost.StartAsync(options, launcher, CancellationToken.None).OrHang();
        return new MemoryHost(host, launcher, clock, events, options.OneShot ? null : await launcher.NextAsync());
    }

    /// <summary>Asks, and gives what the answer's only symbol says.</summary>
    public async Task<string> AskAsync(string query = "query", CallOptions? call = null, CancellationToken cancellation = default) =>
        (await Host.AskAsync(new SearchSymbols { Query = query }, call, cancellation)).Symbols[0].Signature;

    public async ValueTask DisposeAsync() => await Host.DisposeAsync().AsTask().OrHang();
}
