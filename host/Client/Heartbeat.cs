namespace Sidecar.Host.Client;

/// <summary>Whether a sidecar hangs: it let several heartbeats pass, and a request waited too long or the pipe is full.</summary>
internal sealed class Heartbeat(int allowedMisses)
{
    private bool _asked;
    private long _askedAt;
    private int _misses;
    private bool _deadlinePassed;

    /// <summary>Whether it has not answered the last one yet.</summary>
    public bool IsOwed(long lastHeard) => _asked && lastHeard < _askedAt;

    public void DeadlinePassed() => _deadlinePassed = true;

    /// <summary>At each beat: true when the sidecar must be killed.</summary>
    public bool Hangs(long lastHeard, bool pipeIsFull)
    {
        if (!IsOwed(lastHeard))
        {
            _misses = 0;
            _deadlinePassed = false;
            return false;
        }
        _misses++;
        return _misses >= allowedMisses && (_deadlinePassed || pipeIsFull);
    }

    public void Asked(long now)
    {
        if (_misses == 0)
            _askedAt = now;
        _asked = true;
    }
}
