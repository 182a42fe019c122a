using Sidecar.Server.Diagnostics;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Work that waits until the first answers are out, one piece after the other.</summary>
internal sealed class BackgroundWrites(TimeSpan delay, TimeProvider time)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _last = Task.CompletedTask;

    /// <summary>Does <paramref name="work"/> later.</summary>
    public void Add(Action work)
    {
        lock (_gate)
            _last = RunAsync(_last, work, _hurry.Task);
    }

    /// <summary>Does now what was to be done later.</summary>
    public async Task FlushAsync()
    {
        Task last;
        lock (_gate)
        {
            _hurry.SetResult();
            _hurry = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            last = _last;
        }
        await last;
    }

    private async Task RunAsync(Task before, Action work, Task hurry)
    {
        await Task.WhenAny(hurry, Task.Delay(delay, time)).ConfigureAwait(false);
        await before.ConfigureAwait(false);
        try
        {
            await Task.Run(work).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody waits for it, and the next load does without.
            Log.CacheNotWritten(e);
        }
    }
}
