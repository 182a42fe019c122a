using System.Threading.Channels;

namespace Sidecar.Host.Client;

/// <summary>
/// Hands events to the listener one at a time, away from the threads that work. Lines are dropped when the listener
/// falls far behind; everything else waits for it.
/// </summary>
internal sealed class EventPump
{
    private const int MaxWaitingLines = 1000;

    private readonly Channel<SupervisorEvent>? _events;
    private int _waiting;

    public EventPump(Action<SupervisorEvent>? listener)
    {
        if (listener is null)
            return;
        _events = Channel.CreateUnbounded<SupervisorEvent>(new UnboundedChannelOptions { SingleReader = true });
        _ = Task.Run(() => RunAsync(listener, _events.Reader));
    }

    public void Publish(SupervisorEvent happened)
    {
        if (_events is null)
            return;
        if (happened is SupervisorEvent.StderrLine or SupervisorEvent.NoiseOnOutput or SupervisorEvent.UnknownAnswer
            && Volatile.Read(ref _waiting) >= MaxWaitingLines)
            return;
        Interlocked.Increment(ref _waiting);
        _events.Writer.TryWrite(happened);
    }

    /// <summary>Takes no more events; those that wait are still handed out.</summary>
    public void Close() => _events?.Writer.TryComplete();

    private async Task RunAsync(Action<SupervisorEvent> listener, ChannelReader<SupervisorEvent> events)
    {
        await foreach (var happened in events.ReadAllAsync().ConfigureAwait(false))
        {
            Interlocked.Decrement(ref _waiting);
            try
            {
                listener(happened);
            }
            catch (Exception)
            {
                // The listener's own code at the edge of ours, and there is nobody left to tell but the listener.
                continue;
            }
        }
    }
}
