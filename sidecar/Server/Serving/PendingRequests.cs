using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Sidecar.Protocol.Messages;

namespace Sidecar.Server.Serving;

/// <summary>The requests that are not answered yet, and the counts of those that are.</summary>
internal sealed class PendingRequests
{
    /// <summary>More at once are refused.</summary>
    public const int Most = 1000;

    private const int Few = 4;

    private readonly ConcurrentDictionary<RequestId, PendingRequest> _pending = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _unfinished;
    private long _answered;
    private long _errors;
    private volatile bool _draining;

    /// <summary>How many are not answered yet.</summary>
    public int Count => _pending.Count;

    /// <summary>Whether so few are in flight that an answer will hardly share its write with others.</summary>
    public bool AreFew => Volatile.Read(ref _unfinished) <= Few;

    /// <summary>How many were answered.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>How many of those with an error.</summary>
    public long Errors => Interlocked.Read(ref _errors);

    /// <summary>Takes a request in; false when its id is in flight already.</summary>
    public bool TryAdd(Message.Request request, [NotNullWhen(true)] out PendingRequest? pending)
    {
        pending = new PendingRequest(request);
        if (_pending.TryAdd(request.Id, pending))
        {
            Interlocked.Increment(ref _unfinished);
            return true;
        }
        pending.Dispose();
        pending = null;
        return false;
    }

    /// <summary>Cancels the request with that id; false when none is in flight.</summary>
    public bool Cancel(RequestId id)
    {
        if (!_pending.TryGetValue(id, out var pending))
            return false;
        pending.Cancel();
        return true;
    }

    /// <summary>Cancels all.</summary>
    public void CancelAll()
    {
        foreach (var pending in _pending.Values)
            pending.Cancel();
    }

    /// <summary>Frees the id: from the moment that its answer can be seen, the client may use it again.</summary>
    public void FreeId(PendingRequest pending) => _pending.TryRemove(new KeyValuePair<RequestId, PendingRequest>(pending.Request.Id, pending));

    /// <summary>The answer is on its way.</summary>
    public void Finish(PendingRequest pending)
    {
        pending.Dispose();
        if (Interlocked.Decrement(ref _unfinished) == 0 && _draining)
            _drained.TrySetResult();
    }

    /// <summary>Counts an answer.</summary>
    public void CountAnswer(bool isError)
    {
        Interlocked.Increment(ref _answered);
        if (isError)
            Interlocked.Increment(ref _errors);
    }

    /// <summary>Ends when no request is in flight any more. No new ones may come.</summary>
    public Task DrainAsync()
    {
        _draining = true;
        if (Volatile.Read(ref _unfinished) == 0)
            _drained.TrySetResult();
        return _drained.Task;
    }
}
