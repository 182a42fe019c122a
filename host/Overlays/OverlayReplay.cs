using Sidecar.Host.Client;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Overlays;

/// <summary>Tells a fresh sidecar the unsaved texts, before anything else is asked of it.</summary>
internal static class OverlayReplay
{
    /// <exception cref="SidecarStartException">It did not take one that another had taken, so that its answers would be wrong.</exception>
    /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
    public static async Task RunAsync(
        Connection connection, OverlayMemory overlays, TimeSpan timeout, CancellationToken cancellation)
    {
        foreach (var overlay in overlays.All)
        {
            var question = new Question(SetOverlay.Operation, overlay.Request, timeout, timeout, progress: null);
            var problem = await ProblemAsync(connection, question, cancellation).ConfigureAwait(false);
            if (problem is null || (problem is CallOutcome.Failed && !overlay.IsTaken))
                continue;
            var reason = problem is CallOutcome.Failed failed ? failed.Error.Message : null;
            connection.Kill(ExitReason.HandshakeFailed, $"it did not take the unsaved text of {overlay.Request.File}{(reason is null ? "" : ": " + reason)}");
            var exit = await connection.Ended.ConfigureAwait(false);
            throw new SidecarStartException(
                $"A sidecar was started and could not be told the unsaved text of {overlay.Request.File}; set it again, or clear it: it {exit.Describe()}", exit);
        }
    }

    private static async Task<CallOutcome?> ProblemAsync(Connection connection, Question question, CancellationToken cancellation)
    {
        try
        {
            var outcome = await connection.AskAsync(question, cancellation).ConfigureAwait(false);
            return outcome is CallOutcome.Answered ? null : outcome;
        }
        catch (DeadlineExceededException)
        {
            return new CallOutcome.NotSent();
        }
    }
}
