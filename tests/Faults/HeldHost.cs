using Sidecar.Host;
using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Faults.Tests;

/// <summary>A host with a real sidecar on a project that does not load before the test lets it. Disposing it asserts that nothing is left.</summary>
internal sealed class HeldHost : IAsyncDisposable
{
    private const string MarkVariable = "SIDECAR_TEST_MARK";

    private readonly SidecarHost _host;

    private HeldHost(SidecarHost host, HeldProject project, EventLog events)
    {
        _host = host;
        (Project, Events) = (project, events);
    }

    public HeldProject Project { get; }

    public EventLog Events { get; }

    public static async Task<HeldHost> StartAsync(SupervisionOptions? supervision = null)
    {
        var project = new HeldProject();
        var events = new EventLog();
        var host = await SidecarHost.StartAsync(new SidecarHostOptions
        {
            Workspace = project.Path,
            Environment = new Dictionary<string, string?> { [MarkVariable] = project.Mark },
            Supervision = supervision ?? new SupervisionOptions(),
            OnEvent = events.Add,
        }).OrHang();
        return new HeldHost(host, project, events);
    }

    /// <summary>The process id of a sidecar, once it answers.</summary>
    public async Task<int> PidAsync(int generation) =>
        (await Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == generation)).Pid;

    /// <summary>Asks the one question of these tests; different limits make different questions.</summary>
    public Task<FindReferencesResult> AskAsync(InFlight? inFlight = null, int limit = 100, TimeSpan? deadline = null) =>
        _host.AskAsync(
            new FindReferences { Symbol = "Greeter.Greet", Limit = limit },
            new CallOptions { Progress = inFlight, Deadline = deadline });

    /// <summary>Asks, and returns when the sidecar certainly works on it.</summary>
    public async Task<Task<FindReferencesResult>> AskUntilInFlightAsync(int limit = 100)
    {
        var inFlight = new InFlight();
        var asking = AskAsync(inFlight, limit);
        await inFlight.Certain;
        return asking;
    }

    public Task StopAsync() => _host.DisposeAsync().AsTask().OrHang();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await using (new NoProcessLeft(Project.Mark))
        {
        }
        Project.Dispose();
    }
}
