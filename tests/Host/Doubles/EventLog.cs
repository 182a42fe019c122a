using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Doubles;

/// <summary>What a host said, and a way to wait for it.</summary>
internal sealed class EventLog
{
    private readonly Lock _gate = new();
    private readonly List<SupervisorEvent> _events = [];
    private readonly List<(Func<SupervisorEvent, bool> Fits, TaskCompletionSource<SupervisorEvent> Seen)> _waiting = [];

    public void Add(SupervisorEvent happened)
    {
        lock (_gate)
        {
            _events.Add(happened);
            foreach (var (fits, seen) in _waiting)
                if (fits(happened))
                    seen.TrySetResult(happened);
        }
    }

    public IReadOnlyList<T> All<T>() where T : SupervisorEvent
    {
        lock (_gate)
            return [.. _events.OfType<T>()];
    }

    /// <summary>The first such event, of the past or of the future.</summary>
    public async Task<T> FirstAsync<T>(Func<T, bool>? where = null) where T : SupervisorEvent
    {
        Task<SupervisorEvent> seen;
        lock (_gate)
        {
            if (_events.OfType<T>().FirstOrDefault(e => where?.Invoke(e) ?? true) is { } past)
                return past;
            var source = new TaskCompletionSource<SupervisorEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((e => e is T t && (where?.Invoke(t) ?? true), source));
            seen = source.Task;
        }
        return (T)await seen.OrHang();
    }
}
