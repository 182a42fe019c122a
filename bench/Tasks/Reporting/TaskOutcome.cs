using Sidecar.Tasks.Items;

namespace Sidecar.Tasks.Reporting;

/// <summary>A task that was done both ways.</summary>
internal sealed record TaskOutcome(TaskItem Task, Way Sidecar, Way Plain)
{
    /// <summary>Sidecar is right, and costs less or is right where grep is not.</summary>
    public bool Holds => Sidecar.Verdict.IsRight && (Sidecar.All < Plain.All || !Plain.Verdict.IsRight);

    /// <summary>The file says that grep is wrong exactly if it was.</summary>
    public bool IsAsDescribed => Plain.Verdict.IsRight == (Task.Lacks is null);
}
