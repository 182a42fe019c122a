namespace Sidecar.Host.Supervision;

/// <summary>What follows the end of a sidecar.</summary>
internal abstract record RestartDecision
{
    private RestartDecision()
    {
    }

    /// <summary>Start a successor after a wait.</summary>
    public sealed record Respawn(TimeSpan Delay) : RestartDecision;

    /// <summary>Answer without a sidecar for a while.</summary>
    public sealed record OneShot(string Reason, TimeSpan CoolDown) : RestartDecision;

    /// <summary>Start a successor when somebody asks.</summary>
    public sealed record AwaitDemand : RestartDecision;

    /// <summary>Start nothing any more.</summary>
    public sealed record Stop : RestartDecision;
}
