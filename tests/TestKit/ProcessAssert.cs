using System.Diagnostics;
using Xunit;

namespace Sidecar.TestKit;

/// <summary>Assertions about processes by id.</summary>
public static class ProcessAssert
{
    // Nothing announces the end of a process that is not a child, and one whose parent is gone may stay a zombie.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Fails unless the process runs.</summary>
    public static void IsRunning(int pid) => Assert.True(ProcessState.IsRunning(pid), $"Process {pid} has ended.");

    /// <summary>Fails unless the process has ended, or ends before <see cref="Timeouts.Hang"/>.</summary>
    public static async Task EndsAsync(int pid)
    {
        using var look = new PeriodicTimer(BetweenLooks);
        var started = Stopwatch.GetTimestamp();
        while (ProcessState.IsRunning(pid))
        {
            if (Stopwatch.GetElapsedTime(started) > Timeouts.Hang)
                Assert.Fail($"Process {pid} still runs: {ProcessState.CommandLine(pid)}");
            await look.WaitForNextTickAsync();
        }
    }
}
