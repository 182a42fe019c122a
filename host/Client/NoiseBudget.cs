namespace Sidecar.Host.Client;

/// <summary>How much of what is not the protocol's is tolerated on standard output.</summary>
internal sealed class NoiseBudget(int maxLines, int maxBytes)
{
    private long _bytes;

    public int Lines { get; private set; }

    /// <summary>False when it is used up.</summary>
    public bool TrySpend(int bytes)
    {
        Lines++;
        _bytes += bytes;
        return Lines <= maxLines && _bytes <= maxBytes;
    }
}
