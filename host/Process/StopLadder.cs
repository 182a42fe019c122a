namespace Sidecar.Host.Processes;

/// <summary>Ends a process that was asked to shut down: waits, terminates, waits, kills, waits, and gives up.</summary>
internal static class StopLadder
{
    public static async Task RunAsync(ISidecarProcess process, Task ended, SupervisionOptions options, TimeProvider time)
    {
        if (await ended.EndsWithinAsync(options.StopGrace, time).ConfigureAwait(false))
            return;
        process.Terminate();
        if (await ended.EndsWithinAsync(options.TerminateGrace, time).ConfigureAwait(false))
            return;
        process.Kill();
        await ended.EndsWithinAsync(options.KillGrace, time).ConfigureAwait(false);
    }
}
