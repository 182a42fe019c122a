namespace Sidecar.TestKit;

/// <summary>A clock by which a millisecond passes whenever somebody looks, and none while nobody does.</summary>
public sealed class PassingTime : TimeProvider
{
    private long _looks;

    /// <inheritdoc/>
    public override long TimestampFrequency => 1000;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Increment(ref _looks);
}
