namespace Sidecar.Loader.Scheduling;

/// <summary>A project's place in a schedule.</summary>
internal sealed class ScheduledProject
{
    public ProjectStage Stage { get; set; }

    /// <summary>Whether it was built before this schedule began.</summary>
    public bool IsFinished { get; init; }

    /// <summary>Absolute; empty before it is evaluated.</summary>
    public IReadOnlyCollection<string> References { get; set; } = [];
}
