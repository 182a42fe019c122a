using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sidecar.Analysis.Actions;

/// <summary>Runs providers, one after the other. One that throws costs only itself; what is over its time costs itself and those after it.</summary>
/// <param name="enough">Over when the answer is better early than whole.</param>
/// <param name="cancellation">Over when nobody wants it any more.</param>
internal sealed class ProviderRun(CancellationToken enough, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, string> _failures = new(StringComparer.Ordinal);
    private readonly List<string> _late = [];

    /// <summary>Those that threw.</summary>
    public ImmutableArray<ProviderFailure> Failures =>
        [.. _failures.OrderBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => new ProviderFailure(failure.Key, failure.Value))];

    /// <summary>Those for which there was no time left.</summary>
    public IReadOnlyList<string> Late => _late;

    /// <summary>Takes in that <paramref name="provider"/> failed.</summary>
    public void Fail(string provider, Exception exception) => _failures.TryAdd(provider, exception.Message);

    /// <summary>As the other, of work that does not wait.</summary>
    public Task<bool> DoAsync(string provider, Action work) => DoAsync(provider, _ =>
    {
        work();
        return Task.CompletedTask;
    });

    /// <summary>Does <paramref name="work"/> for <paramref name="provider"/>, unless that takes too long or throws.</summary>
    /// <returns>Whether it was done; if not, it may still go on, and what it gives must not be looked at.</returns>
    public async Task<bool> DoAsync(string provider, Func<CancellationToken, Task> work)
    {
        if (enough.IsCancellationRequested)
        {
            _late.Add(provider);
            return false;
        }
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough, cancellation);
        try
        {
            // A provider may not look at the token at all.
            await Task.Run(() => work(either.Token), either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            _late.Add(provider);
            return false;
        }
        catch (Exception exception)
        {
            Fail(provider, exception);
            return false;
        }
    }
}
