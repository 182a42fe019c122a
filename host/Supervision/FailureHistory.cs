using System.Collections.Immutable;

namespace Sidecar.Host.Supervision;

/// <summary>What has gone wrong so far, as far as it still counts. Times are counted from the host's start.</summary>
internal sealed record FailureHistory
{
    /// <summary>When sidecars crashed, within the longest window.</summary>
    public ImmutableArray<TimeSpan> Crashes { get; init; } = [];

    /// <summary>Ends in a row without a healthy sidecar between them.</summary>
    public int Restarts { get; init; }

    /// <summary>Starts in a row that failed.</summary>
    public int StartFailures { get; init; }

    /// <summary>How often in a row one-shot mode was entered.</summary>
    public int Trips { get; init; }

    /// <summary>Whether the sidecar is the first after one-shot mode, and must prove itself.</summary>
    public bool OnProbation { get; init; }

    /// <summary>The history with one more end in it.</summary>
    public FailureHistory After(SidecarExit exit, TimeSpan at, SupervisionOptions options)
    {
        if (exit.Reason is ExitReason.Requested or ExitReason.MemoryLimit || exit.IsCleanAndIdle)
            return this;
        var before = exit.Uptime >= options.HealthyAfter && exit.Answered > 0 ? Recovered() : this;
        if (exit.Reason == ExitReason.HandshakeFailed)
            return before with { StartFailures = before.StartFailures + 1, Restarts = before.Restarts + 1 };
        return before with
        {
            Crashes = [.. before.Crashes.Where(crash => at - crash <= options.SustainedWindow), at],
            StartFailures = 0,
            Restarts = before.Restarts + 1,
        };
    }

    /// <summary>The history when one-shot mode is entered: the next sidecar starts with a clean slate, on probation.</summary>
    public FailureHistory Tripped() => new() { Trips = Trips + 1, OnProbation = true };

    private FailureHistory Recovered() => this with { Restarts = 0, StartFailures = 0, Trips = 0, OnProbation = false };
}
