namespace Sidecar.Server.Workspaces;

/// <summary>
/// The files that the first question of a load is about, so that the loader begins with their projects. Nobody waits long for
/// a question that may never come.
/// </summary>
internal sealed class FirstWishes(TimeProvider time)
{
    private static readonly TimeSpan UntilAsked = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan UntilKnown = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IReadOnlyList<string>> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A question has come; what it is about is being found out.</summary>
    public void Asked() => _asked.TrySetResult();

    /// <summary>The question is about these files; none, when it is about everything.</summary>
    public void Known(IReadOnlyList<string> files)
    {
        _known.TrySetResult(files);
        _asked.TrySetResult();
    }

    /// <summary>The files; none when no question came, or its files are not known, in time.</summary>
    public async Task<IReadOnlyList<string>> WaitAsync(CancellationToken cancellation)
    {
        await Task.WhenAny(_asked.Task, Task.Delay(UntilAsked, time, cancellation));
        if (!_asked.Task.IsCompleted)
            return [];
        await Task.WhenAny(_known.Task, Task.Delay(UntilKnown, time, cancellation));
        return _known.Task.IsCompletedSuccessfully ? _known.Task.Result : [];
    }
}
