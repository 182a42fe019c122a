namespace Sidecar.Server.Serving;

/// <summary>The time, and how long the process has served.</summary>
internal sealed class ServerClock(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>By which it is measured.</summary>
    public TimeProvider Time => time;

    /// <summary>Since it started.</summary>
    public TimeSpan Uptime => time.GetElapsedTime(_started);
}
