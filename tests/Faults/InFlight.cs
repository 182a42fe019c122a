using Sidecar.Protocol.Messages;
using Sidecar.TestKit;

namespace Sidecar.Faults.Tests;

/// <summary>Knows that a request has reached the sidecar: progress is reported only of what it works on.</summary>
internal sealed class InFlight : IProgress<ProgressReport>
{
    private readonly TaskCompletionSource _reported = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the request is in flight.</summary>
    public Task Certain => _reported.Task.OrHang();

    public void Report(ProgressReport value) => _reported.TrySetResult();
}
