using Sidecar.Protocol.Messages;

namespace Sidecar.Server.Serving;

/// <summary>A request that is being worked on.</summary>
internal sealed class PendingRequest(Message.Request request) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _gate = new();
    private bool _disposed;

    /// <summary>What was asked.</summary>
    public Message.Request Request { get; } = request;

    /// <summary>Whether its caller still wants the answer.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>The caller no longer wants the answer. Nothing happens when it is on its way already.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            // Asynchronously: what the request does about it must not run on the thread that reads requests.
            if (!_disposed)
                _ = _cancellation.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _cancellation.Dispose();
        }
    }
}
