using Sidecar.Host.Client;

namespace Sidecar.Host.Supervision;

/// <summary>Where callers find the present way to an answer, and wait together while there is none.</summary>
internal sealed class RouteBoard
{
    private readonly Lock _gate = new();
    private IRoute? _current;
    private bool _closed;
    private TaskCompletionSource<IRoute> _next = NewWait();
    private TaskCompletionSource _demand = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The present route, or the next one.</summary>
    /// <exception cref="ObjectDisposedException">There will be none.</exception>
    public ValueTask<IRoute> GetAsync()
    {
        lock (_gate)
        {
            if (_current is { } route)
                return ValueTask.FromResult(route);
            _demand.TrySetResult();
            return new ValueTask<IRoute>(_next.Task);
        }
    }

    /// <summary>Ends when somebody waits for a route.</summary>
    public Task Demand
    {
        get
        {
            lock (_gate)
                return _demand.Task;
        }
    }

    public void Offer(IRoute route)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _current = route;
            _next.TrySetResult(route);
        }
    }

    /// <summary>Takes the route back, if it is the one that is offered.</summary>
    public void Withdraw(IRoute route)
    {
        lock (_gate)
        {
            if (_current != route)
                return;
            _current = null;
            _next = NewWait();
            _demand = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>From now on there is no route.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _current = null;
            if (_next.Task.IsCompleted)
                _next = NewWait();
            _next.TrySetException(new ObjectDisposedException(nameof(SidecarHost)));
            // Whether anybody waits is not known.
            _ = _next.Task.Exception;
        }
    }

    private static TaskCompletionSource<IRoute> NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
