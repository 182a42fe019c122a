namespace Sidecar.TestKit;

/// <summary>
/// Fails the test that leaves a process behind. Disposed last, it looks for processes that carry its mark (the path of the
/// test's own folder, for example) in their command line or environment, and for those it was told of.
/// </summary>
/// <param name="mark">Text that only this test's processes carry.</param>
public sealed class NoProcessLeft(string mark) : IAsyncDisposable
{
    private readonly List<int> _told = [];

    /// <summary>Also this process must have ended.</summary>
    public void Track(int pid)
    {
        lock (_told)
            _told.Add(pid);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<int> expectedToEnd;
        lock (_told)
            expectedToEnd = [.. _told];
        foreach (var pid in expectedToEnd.Concat(ProcessState.MarkedWith(mark)))
            await ProcessAssert.EndsAsync(pid);
    }
}
