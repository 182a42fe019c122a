namespace Sidecar.Analysis.Workspaces;

/// <summary>How long an answer may take that is better early than whole. Nothing has to run for it to pass.</summary>
/// <param name="whole">All of the time.</param>
/// <param name="time">The clock.</param>
public sealed class SoonEnough(TimeSpan whole, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>Whether half of the time is over.</summary>
    public bool IsHalfOver => time.GetElapsedTime(_started) * 2 > whole;

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => time.GetElapsedTime(_started) > whole;
}
