namespace Sidecar.Server.Serving;

/// <summary>How long the process has served.</summary>
internal sealed class ServerClock(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>Since it started.</summary>
    public TimeSpan Uptime => time.GetElapsedTime(_started);
}
