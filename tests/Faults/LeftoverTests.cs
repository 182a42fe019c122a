using System.Diagnostics;
using System.Reflection;
using Sidecar.Host;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.Faults.Tests;

/// <summary>Whoever ends, and in whatever way, leaves no process.</summary>
public sealed class LeftoverTests
{
    private const string MarkVariable = "SIDECAR_TEST_MARK";
    private const string Loader = "Sidecar.Loader.dll";
    private const string BuildChild = "while [ -e";

    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);

    private static readonly string CommandLine = Path.GetFullPath(typeof(LeftoverTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CommandLine").Value!);

    [SlowTheory]
    [Trait("Fault", "75")]
    [Trait("Fault", "81")]
    [InlineData("--json")]
    [InlineData("--one-shot")]
    public async Task A_host_that_is_killed_while_loading_takes_sidecar_loader_and_build_with_it(string option)
    {
        using var project = new HeldProject();
        using var host = StartCommandLine(project, option);
        await SeenAsync(project.Mark, BuildChild);
        var descendants = ProcessState.MarkedWith(project.Mark).Where(pid => pid != host.Id).ToArray();
        Assert.Contains(descendants, pid => ProcessState.CommandLine(pid).Contains(Loader, StringComparison.Ordinal));
        Assert.Contains(descendants, pid => ProcessState.CommandLine(pid).Contains("Sidecar.Server.dll", StringComparison.Ordinal));

        var killed = Stopwatch.GetTimestamp();
        Signal.Kill(host.Id);

        await using (new NoProcessLeft(project.Mark))
        {
        }
        Assert.InRange(Stopwatch.GetElapsedTime(killed), TimeSpan.Zero, Allowed);
    }

    [SlowFact]
    [Trait("Fault", "81")]
    public async Task A_sidecar_that_is_killed_while_loading_takes_loader_and_build_with_it()
    {
        await using var test = await HeldHost.StartAsync();
        _ = await test.AskUntilInFlightAsync();
        await SeenAsync(test.Project.Mark, BuildChild);
        var sidecar = await test.PidAsync(1);
        var descendants = ProcessState.MarkedWith(test.Project.Mark).ToArray();

        Signal.Kill(sidecar);

        foreach (var pid in descendants)
            await ProcessAssert.EndsAsync(pid);
        await test.PidAsync(2);
    }

    [SlowFact]
    [Trait("Fault", "14")]
    [Trait("Fault", "85")]
    public async Task A_host_that_is_disposed_while_loading_leaves_nothing_and_tells_its_callers()
    {
        await using var test = await HeldHost.StartAsync();
        var asking = await test.AskUntilInFlightAsync();
        await SeenAsync(test.Project.Mark, BuildChild);

        await test.StopAsync();

        await using (new NoProcessLeft(test.Project.Mark))
        {
        }
        await Assert.ThrowsAnyAsync<Exception>(() => asking.OrHang());
        Assert.Single(test.Events.All<SupervisorEvent.Started>());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.AskAsync());
    }

    private static Process StartCommandLine(HeldProject project, string option)
    {
        string[] words = [CommandLine, "refs", "Greeter", "--workspace", project.Path, option];
        var start = new ProcessStartInfo(DotnetMuxer.Find()!, words);
        start.Environment[MarkVariable] = project.Mark;
        return Process.Start(start)!;
    }

    // A process that another one started is announced to nobody.
    private static async Task SeenAsync(string mark, string command)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var hang = new CancellationTokenSource(Timeouts.Hang, TimeProvider.System);
        while (!ProcessState.MarkedWith(mark).Any(pid => ProcessState.CommandLine(pid).Contains(command, StringComparison.Ordinal)))
            await look.WaitForNextTickAsync(hang.Token);
    }
}
