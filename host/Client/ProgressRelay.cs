using Sidecar.Protocol.Messages;

namespace Sidecar.Host.Client;

/// <summary>
/// Hands progress to a caller's callback on the thread pool, never on the thread that reads answers. While the callback
/// is busy only the latest report is kept.
/// </summary>
internal sealed class ProgressRelay(IProgress<ProgressReport> target, Action<Exception> onFailure)
{
    private readonly Lock _gate = new();
    private ProgressReport? _latest;
    private bool _delivering;
    private bool _closed;

    public void Report(ProgressReport report)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _latest = report;
            if (_delivering)
                return;
            _delivering = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static relay => relay.Deliver(), this, preferLocal: false);
    }

    /// <summary>No report is begun after this.</summary>
    public void Close()
    {
        lock (_gate)
            _closed = true;
    }

    private void Deliver()
    {
        while (TakeLatest() is { } report)
        {
            try
            {
                target.Report(report);
            }
            catch (Exception e)
            {
                // The caller's own code at the edge of ours: told as an event, and the request goes on.
                onFailure(e);
            }
        }
    }

    private ProgressReport? TakeLatest()
    {
        lock (_gate)
        {
            var report = _closed ? null : _latest;
            _latest = null;
            _delivering = report is not null;
            return report;
        }
    }
}
