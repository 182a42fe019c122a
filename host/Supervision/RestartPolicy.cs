namespace Sidecar.Host.Supervision;

/// <summary>Whether, when and how a sidecar is replaced: a pure function of what has happened.</summary>
internal sealed class RestartPolicy(SupervisionOptions options)
{
    /// <param name="history">What happened, this end included.</param>
    /// <param name="exit">This end.</param>
    public RestartDecision Decide(FailureHistory history, SidecarExit exit)
    {
        if (exit.Reason == ExitReason.Requested)
            return new RestartDecision.Stop();
        if (exit.IsCleanAndIdle)
            return new RestartDecision.AwaitDemand();
        if (exit.Reason == ExitReason.MemoryLimit)
            return new RestartDecision.Respawn(TimeSpan.Zero);
        return WhyNotAgain(history, exit) is { } reason
            ? new RestartDecision.OneShot(reason, CoolDown(history.Trips))
            : new RestartDecision.Respawn(Backoff(history.Restarts));
    }

    private string? WhyNotAgain(FailureHistory history, SidecarExit exit)
    {
        if (exit.IsPermanent)
            return "The sidecar cannot be started until something is mended.";
        if (history.OnProbation)
            return "The sidecar failed again after the cool-down.";
        if (history.StartFailures >= options.StartFailures)
            return $"The sidecar could not be started {history.StartFailures} times in a row.";
        if (CrashesWithin(history, options.BurstWindow) >= options.BurstCrashes)
            return $"{options.BurstCrashes} crashes in {options.BurstWindow.TotalSeconds:0.#} s.";
        return CrashesWithin(history, options.SustainedWindow) >= options.SustainedCrashes
            ? $"{options.SustainedCrashes} crashes in {options.SustainedWindow.TotalSeconds:0.#} s."
            : null;
    }

    private static int CrashesWithin(FailureHistory history, TimeSpan window) =>
        history.Crashes.Count(crash => history.Crashes[^1] - crash <= window);

    private TimeSpan Backoff(int restarts) =>
        restarts <= 1 ? TimeSpan.Zero : Doubled(options.FirstBackoff, restarts - 2, options.MaxBackoff);

    private TimeSpan CoolDown(int trips) => Doubled(options.CoolDown, trips, options.MaxCoolDown);

    private static TimeSpan Doubled(TimeSpan first, int times, TimeSpan max)
    {
        var seconds = first.TotalSeconds * Math.Pow(2, times);
        return seconds >= max.TotalSeconds ? max : TimeSpan.FromSeconds(seconds);
    }
}
