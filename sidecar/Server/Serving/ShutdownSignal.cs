namespace Sidecar.Server.Serving;

/// <summary>Set once, by a <c>shutdown</c> request.</summary>
internal sealed class ShutdownSignal
{
    private readonly TaskCompletionSource _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is set.</summary>
    public Task Requested => _requested.Task;

    /// <summary>Sets it.</summary>
    public void Set() => _requested.TrySetResult();
}
