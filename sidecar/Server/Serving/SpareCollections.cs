namespace Sidecar.Server.Serving;

/// <summary>
/// Collects what answered questions left behind before the next one comes. Left to itself, the runtime collects after some fifty
/// megabytes, in the middle of whatever question is asked then: one edit in twenty waited longer for that than for its answer.
/// </summary>
/// <param name="now">How often the runtime has collected, and how many bytes were allocated in all.</param>
/// <param name="collect">Collects what is young.</param>
internal sealed class SpareCollections(Func<(int Collections, long Allocated)> now, Action collect)
{
    /// <summary>Less than this is not worth it; in bytes. A collection of so much takes some 15 ms.</summary>
    public const long Enough = 8L << 20;

    private const int Young = 1;

    private readonly Lock _gate = new();
    private (int Collections, long Allocated) _last = now();

    /// <summary>Those of this process.</summary>
    public static SpareCollections OfProcess() => new(
        () => (GC.CollectionCount(0), GC.GetTotalAllocatedBytes()),
        () => GC.Collect(Young, GCCollectionMode.Forced, blocking: true));

    /// <summary>Looks, when nobody waits for an answer, whether it is time.</summary>
    public void Check()
    {
        // Who comes while another collects has nothing to wait for.
        if (!_gate.TryEnter())
            return;
        try
        {
            var (collections, allocated) = now();
            if (collections == _last.Collections && allocated - _last.Allocated < Enough)
                return;
            if (collections == _last.Collections)
                collect();
            _last = now();
        }
        finally
        {
            _gate.Exit();
        }
    }
}
