namespace Sidecar.Host.Client;

/// <summary>A way to get an answer: the running sidecar, or a process for this one request.</summary>
internal interface IRoute
{
    /// <summary>Whether a death on this route can be blamed on the one request.</summary>
    bool IsIsolated { get; }

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="DeadlineExceededException">Nothing came in time.</exception>
    Task<CallOutcome> AskAsync(Question question, CancellationToken cancellation);
}
