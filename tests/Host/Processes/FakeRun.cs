using Sidecar.FakeSidecar;
using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

/// <summary>A host with a real process that follows a script; fails when a process of the test is left at its end.</summary>
internal sealed class FakeRun : IAsyncDisposable
{
    private readonly TempFolder _state = new();
    private readonly NoProcessLeft _nothingLeft;
    private SidecarHost? _host;

    private FakeRun(string? script, string? oneShotScript, int? times, SupervisionOptions? supervision)
    {
        _nothingLeft = new NoProcessLeft(_state.Path);
        Options = new SidecarHostOptions
        {
            Workspace = _state.Path,
            ServerPath = FakePath,
            OnEvent = Events.Add,
            Deadline = TimeSpan.FromSeconds(30),
            Supervision = supervision ?? Quick,
            Environment = new Dictionary<string, string?>
            {
                [FakeEnvironment.Script] = script,
                [FakeEnvironment.OneShotScript] = oneShotScript,
                [FakeEnvironment.Times] = times?.ToString(),
                [FakeEnvironment.State] = _state.Path,
            },
        };
    }

    public static string FakePath { get; } = Path.Combine(AppContext.BaseDirectory, "Sidecar.FakeSidecar.dll");

    /// <summary>The real numbers, but nobody needs to wait for the long ones.</summary>
    public static SupervisionOptions Quick { get; } = new()
    {
        FirstBackoff = TimeSpan.FromMilliseconds(1),
        DrainGrace = TimeSpan.FromMilliseconds(200),
        StopGrace = TimeSpan.FromSeconds(5),
    };

    public EventLog Events { get; } = new();

    public SidecarHostOptions Options { get; private set; }

    public SidecarHost Host => _host!;

    /// <summary>Starts a host whose processes follow <paramref name="script"/>; with <paramref name="times"/> only the first of them.</summary>
    public static async Task<FakeRun> StartAsync(
        string? script = null, int? times = null, string? oneShotScript = null, SupervisionOptions? supervision = null,
        Func<SidecarHostOptions, SidecarHostOptions>? with = null)
    {
        var run = new FakeRun(script, oneShotScript, times, supervision);
        run.Options = with?.Invoke(run.Options) ?? run.Options;
        run._host = await SidecarHost.StartAsync(run.Options).OrHang();
        return run;
    }

    /// <summary>Fails to start, and tells how.</summary>
    public static async Task<SidecarStartException> FailAsync(string script, SupervisionOptions? supervision = null)
    {
        await using var run = new FakeRun(script, oneShotScript: null, times: null, supervision);
        return await Assert.ThrowsAsync<SidecarStartException>(() => SidecarHost.StartAsync(run.Options).OrHang());
    }

    public async Task<string> AskAsync(string query = "query", CallOptions? call = null, CancellationToken cancellation = default) =>
        (await Host.AskAsync(new SearchSymbols { Query = query }, call, cancellation).OrHang()).Symbols[0].Signature;

    public string ReadState(string file) => File.ReadAllText(_state.Combine(file));

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync().AsTask().OrHang();
        await _nothingLeft.DisposeAsync();
        _state.Dispose();
    }
}
