namespace Sidecar.ProcessBench.Starts;

/// <summary>Looks again and again at how much memory a process's children have had.</summary>
internal sealed class ChildPeaks : IAsyncDisposable
{
    // Rare enough to cost nothing; what a child takes in its very last moments is not seen.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly PeriodicTimer _timer = new(Interval, TimeProvider.System);
    private readonly Task _watching;
    private long _highest;

    private ChildPeaks(int pid) => _watching = WatchAsync(pid);

    /// <summary>The highest peak of one child, in bytes.</summary>
    public long Highest => Interlocked.Read(ref _highest);

    public static ChildPeaks Watch(int pid) => new(pid);

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _watching;
    }

    private async Task WatchAsync(int pid)
    {
        while (await _timer.WaitForNextTickAsync())
            foreach (var child in ProcMemory.ChildrenOf(pid))
                Interlocked.Exchange(ref _highest, Math.Max(Highest, ProcMemory.PeakOf(child)));
    }
}
