namespace Sidecar.Host;

/// <summary>The numbers of supervision. The defaults are explained in docs/supervision.md.</summary>
public sealed record SupervisionOptions
{
    /// <summary>From the start of the process to its answer to <c>initialize</c>.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a sidecar that owes answers is asked whether it is well.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many of those may go unanswered before it is suspected to hang.</summary>
    public int MissedHeartbeats { get; init; } = 3;

    /// <summary>The wait before the second respawn in a row; the first has none.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait before a respawn; waits double up to it.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The part of a wait by which it is varied at random, from 0 to 1.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>A sidecar that lived so long and answered a request is healthy: waits start over.</summary>
    public TimeSpan HealthyAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>So many crashes within <see cref="BurstWindow"/> lead to one-shot mode.</summary>
    public int BurstCrashes { get; init; } = 3;

    /// <summary>See <see cref="BurstCrashes"/>.</summary>
    public TimeSpan BurstWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So many crashes within <see cref="SustainedWindow"/> lead to one-shot mode: the slow loop that a burst does not show.</summary>
    public int SustainedCrashes { get; init; } = 5;

    /// <summary>See <see cref="SustainedCrashes"/>.</summary>
    public TimeSpan SustainedWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>So many failed starts in a row lead to one-shot mode.</summary>
    public int StartFailures { get; init; } = 2;

    /// <summary>How long one-shot mode lasts before a sidecar is tried again; doubles with each failed try.</summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest <see cref="CoolDown"/>.</summary>
    public TimeSpan MaxCoolDown { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a request that killed sidecars is kept away from them, and refused after the third death.</summary>
    public TimeSpan Quarantine { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After <c>shutdown</c> and the end of its input, before it is asked to terminate.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After it was asked to terminate, before it is killed.</summary>
    public TimeSpan TerminateGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After it was killed, before it is given up on.</summary>
    public TimeSpan KillGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long what a dead sidecar wrote is waited for, when a child of its own holds the pipe open.</summary>
    public TimeSpan DrainGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Lines on standard output that are not the protocol's, before the sidecar is replaced.</summary>
    public int MaxNoiseLines { get; init; } = 1000;

    /// <summary>Bytes on standard output that are not the protocol's, before the sidecar is replaced.</summary>
    public int MaxNoiseBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest answer, in bytes.</summary>
    public int MaxLineBytes { get; init; } = Sidecar.Protocol.Messages.ProtocolLimits.DefaultMaxLineBytes;

    /// <summary>How many one-shot processes run at once.</summary>
    public int OneShotConcurrency { get; init; } = Environment.ProcessorCount;
}
