namespace Sidecar.Host.Client;

/// <summary>The requests that one sidecar owes an answer. Registering and closing exclude each other: no call is left behind.</summary>
internal sealed class PendingCalls
{
    // Of a sidecar that is busy for long, very many can be given up before the first is answered.
    private const int RememberedIds = 1 << 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, PendingCall> _calls = [];
    private readonly HashSet<long> _abandoned = [];
    private readonly Queue<long> _abandonedInOrder = [];
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_gate)
                return _calls.Count;
        }
    }

    /// <summary>False when the sidecar has ended.</summary>
    public bool TryAdd(PendingCall call)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _calls.Add(call.Id, call);
            return true;
        }
    }

    /// <summary>Takes a call out to complete it; null when somebody else did.</summary>
    public PendingCall? Take(long id)
    {
        lock (_gate)
            return _calls.Remove(id, out var call) ? call : null;
    }

    /// <summary>Takes a call out whose answer is not wanted any more, and remembers its id for when the answer comes.</summary>
    public PendingCall? Abandon(long id)
    {
        lock (_gate)
        {
            if (!_calls.Remove(id, out var call))
                return null;
            Remember(id);
            return call;
        }
    }

    /// <summary>Lets the answer to this id be dropped without a word.</summary>
    public void Expect(long id)
    {
        lock (_gate)
            Remember(id);
    }

    /// <summary>Whether the id is of an abandoned call whose answer had not come yet.</summary>
    public bool WasAbandoned(long id)
    {
        lock (_gate)
            return _abandoned.Remove(id);
    }

    public PendingCall? Find(long id)
    {
        lock (_gate)
            return _calls.GetValueOrDefault(id);
    }

    public List<PendingCall> Overdue(long now, TimeProvider time)
    {
        var overdue = new List<PendingCall>();
        lock (_gate)
        {
            foreach (var call in _calls.Values)
                if (call.IsOverdue(now, time))
                    overdue.Add(call);
        }
        return overdue;
    }

    /// <summary>Accepts no more calls and takes out all that are left.</summary>
    public IReadOnlyList<PendingCall> Close()
    {
        lock (_gate)
        {
            _closed = true;
            PendingCall[] left = [.. _calls.Values];
            _calls.Clear();
            return left;
        }
    }

    private void Remember(long id)
    {
        if (_abandoned.Add(id))
            _abandonedInOrder.Enqueue(id);
        if (_abandonedInOrder.Count > RememberedIds)
            _abandoned.Remove(_abandonedInOrder.Dequeue());
    }
}
