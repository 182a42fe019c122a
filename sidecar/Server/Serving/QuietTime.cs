namespace Sidecar.Server.Serving;

/// <summary>Lets work that nobody waits for step back while questions are being answered.</summary>
internal sealed class QuietTime
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _quiet = Ended();
    private int _questions;

    /// <summary>A question is being answered until the result is disposed of.</summary>
    public IDisposable Enter()
    {
        lock (_gate)
        {
            if (_questions++ == 0)
                _quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return new Question(this);
    }

    /// <summary>Ends when no question is being answered.</summary>
    public ValueTask WaitAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return _questions == 0 ? ValueTask.CompletedTask : new ValueTask(_quiet.Task.WaitAsync(cancellation));
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_questions == 0)
                _quiet.SetResult();
        }
    }

    private static TaskCompletionSource Ended()
    {
        var ended = new TaskCompletionSource();
        ended.SetResult();
        return ended;
    }

    private sealed class Question(QuietTime quiet) : IDisposable
    {
        public void Dispose() => quiet.Leave();
    }
}
