using Sidecar.Host.Client;
using Sidecar.Host.Overlays;
using Sidecar.Host.Processes;

namespace Sidecar.Host.OneShot;

/// <summary>
/// A process that is told the unsaved texts, answers one question and ends. A command line cannot hold these texts, so it is
/// talked to as a lasting sidecar is.
/// </summary>
internal static class OverlaidProcess
{
    /// <summary>Starts it and asks. It is gone afterwards, however this ends.</summary>
    public static async Task<CallOutcome> AskAsync(
        ISidecarLauncher launcher, string workspace, OverlayMemory overlays, Question question, ConnectionContext context, CancellationToken cancellation)
    {
        var connection = new Connection(launcher.Launch(["--stdio"]), generation: 0, context);
        try
        {
            var patience = context.Supervision.HandshakeTimeout;
            await Handshake.RunAsync(connection, workspace, patience, cancellation).ConfigureAwait(false);
            await OverlayReplay.RunAsync(connection, overlays, patience, cancellation).ConfigureAwait(false);
            connection.MarkReady();
            var outcome = await connection.AskAsync(question, cancellation).ConfigureAwait(false);
            // Whoever has answered may keep what the next one can use.
            if (outcome is CallOutcome.Answered or CallOutcome.Failed)
                await connection.DisposeAsync().ConfigureAwait(false);
            return outcome is CallOutcome.NotSent ? new CallOutcome.Lost(await connection.Ended.ConfigureAwait(false)) : outcome;
        }
        catch (SidecarStartException e) when (e.Exit is { } exit)
        {
            return new CallOutcome.Lost(exit);
        }
        finally
        {
            connection.Kill(ExitReason.Requested);
            await connection.Ended.ConfigureAwait(false);
        }
    }
}
