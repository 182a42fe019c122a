using Sidecar.Host.Tests.Doubles;
using Sidecar.FakeSidecar;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

public sealed class StartTests
{
    [Fact]
    [Trait("Fault", "1")]
    public async Task A_missing_server_is_named()
    {
        var missing = await Assert.ThrowsAsync<SidecarStartException>(() => SidecarHost.StartAsync(
            new SidecarHostOptions { Workspace = "/", ServerPath = "/nowhere/Sidecar.Server.dll" }));

        Assert.Contains("'/nowhere/Sidecar.Server.dll'", missing.Message, StringComparison.Ordinal);
        Assert.Contains("SIDECAR_SERVER", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "1")]
    public async Task A_missing_server_is_named_in_one_shot_mode_too() =>
        await Assert.ThrowsAsync<SidecarStartException>(() => SidecarHost.StartAsync(
            new SidecarHostOptions { Workspace = "/", ServerPath = "/nowhere/Sidecar.Server.dll", OneShot = true }));

    [Fact]
    [Trait("Fault", "2")]
    public async Task What_is_no_program_says_so_on_standard_error()
    {
        using var folder = new TempFolder();
        var broken = folder.Write("Sidecar.Server.dll", "this is no assembly");

        var failed = await Assert.ThrowsAsync<SidecarStartException>(() => SidecarHost.StartAsync(
            new SidecarHostOptions { Workspace = "/", ServerPath = broken }).OrHang());

        Assert.NotEqual(0, failed.Exit!.ExitCode);
        Assert.NotEmpty(failed.Exit.StderrTail);
    }

    [Fact]
    [Trait("Fault", "3")]
    public async Task A_sidecar_that_exits_before_the_handshake_leaves_its_code_and_its_last_words()
    {
        var failed = await FakeRun.FailAsync("ExitBeforeHandshake");

        Assert.Equal((ExitReason.HandshakeFailed, 3), (failed.Exit!.Reason, failed.Exit.ExitCode));
        Assert.Contains("the fake has no licence", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "4")]
    [InlineData("NeverHandshake")]
    [InlineData("StopReadingAtOnce")]
    public async Task A_sidecar_that_never_answers_is_given_up_on(string script)
    {
        var failed = await FakeRun.FailAsync(script, Impatient);

        Assert.Contains("did not answer 'initialize' within 1 s", failed.Message, StringComparison.Ordinal);
        Assert.Equal(ExitReason.HandshakeFailed, failed.Exit!.Reason);
    }

    [Fact]
    [Trait("Fault", "5")]
    public async Task Half_a_first_line_is_shown()
    {
        var failed = await FakeRun.FailAsync("HalfHandshakeLine", Impatient);

        Assert.Contains("\"res", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "6")]
    [Trait("Fault", "9")]
    [Trait("Fault", "30")]
    [InlineData("NoiseBeforeHandshake")]
    [InlineData("UnknownFields")]
    [InlineData("ByteOrderMark")]
    public async Task What_does_no_harm_is_tolerated(string script)
    {
        await using var run = await FakeRun.StartAsync(script);

        Assert.Equal("query", await run.AskAsync());
    }

    [Fact]
    [Trait("Fault", "7")]
    public async Task A_wrong_version_names_both_sides_and_the_remedy()
    {
        var failed = await FakeRun.FailAsync("WrongVersion");

        Assert.Contains("this host speaks 1 to 1", failed.Message, StringComparison.Ordinal);
        Assert.Contains("versions 7 to 9", failed.Message, StringComparison.Ordinal);
        Assert.Contains("Install both from the same release", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "14")]
    public async Task Cancelling_the_start_leaves_no_process()
    {
        using var folder = new TempFolder();
        await using var nothingLeft = new NoProcessLeft(folder.Path);
        var events = new EventLog();
        using var cancel = new CancellationTokenSource();
        var starting = SidecarHost.StartAsync(
            new SidecarHostOptions
            {
                Workspace = folder.Path,
                ServerPath = FakeRun.FakePath,
                OnEvent = events.Add,
                Environment = new Dictionary<string, string?>
                {
                    [FakeEnvironment.Script] = "NeverHandshake", [FakeEnvironment.State] = folder.Path,
                },
            },
            cancel.Token);
        nothingLeft.Track((await events.FirstAsync<SupervisorEvent.Started>()).Pid);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting.OrHang());
    }

    [Fact]
    public async Task The_answer_comes_from_the_process_that_was_started()
    {
        await using var run = await FakeRun.StartAsync();

        var health = await run.Host.AskAsync(new CheckHealth()).OrHang();

        var ready = await run.Events.FirstAsync<SupervisorEvent.Ready>();
        Assert.Equal(ready.Pid, health.Pid);
        ProcessAssert.IsRunning(health.Pid);
    }

    private static SupervisionOptions Impatient => FakeRun.Quick with { HandshakeTimeout = TimeSpan.FromSeconds(1) };
}
