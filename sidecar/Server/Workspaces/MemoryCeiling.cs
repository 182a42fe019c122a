using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>Lets go of what can be computed again when the process has grown large: whole trees and what was bound in them.</summary>
/// <param name="bytes">How large the managed heap may be.</param>
internal sealed class MemoryCeiling(long bytes)
{
    private const long Most = 2L << 30;
    private const int ShareOfMachine = 4;

    private int _relieving;

    /// <summary>Two GiB, or a quarter of the machine's memory if that is less.</summary>
    public static MemoryCeiling OfMachine() =>
        new(Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMachine));

    /// <summary>Looks, after a question, whether <paramref name="snapshot"/> has to let go. True when it had to.</summary>
    public bool Check(Snapshot snapshot)
    {
        if (GC.GetTotalMemory(forceFullCollection: false) < bytes || Interlocked.Exchange(ref _relieving, 1) == 1)
            return false;
        snapshot.Relieve();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Optimized, blocking: false);
        Interlocked.Exchange(ref _relieving, 0);
        return true;
    }
}
