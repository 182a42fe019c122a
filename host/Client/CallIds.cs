namespace Sidecar.Host.Client;

/// <summary>Ids for requests, never used twice in the life of a host: a late answer of an earlier sidecar fits no call.</summary>
internal sealed class CallIds
{
    private long _last;

    public long Next() => Interlocked.Increment(ref _last);
}
