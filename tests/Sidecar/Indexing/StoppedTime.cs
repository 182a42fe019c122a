namespace Sidecar.Server.Tests.Indexing;

/// <summary>It is always the same time, however long a machine makes everybody wait.</summary>
internal sealed class StoppedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
