namespace Sidecar.Host.Processes;

internal static class TaskBounds
{
    /// <summary>Whether the task ends, in whatever way, within the time.</summary>
    public static async Task<bool> EndsWithinAsync(this Task task, TimeSpan limit, TimeProvider time)
    {
        if (task.IsCompleted)
            return true;
        using var stop = new CancellationTokenSource();
        var timeout = Task.Delay(limit, time, stop.Token);
        var first = await Task.WhenAny(task, timeout).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        return first == task;
    }
}
