using Sidecar.Host.Client;
using Sidecar.Host.Overlays;
using Sidecar.Host.Processes;

namespace Sidecar.Host.Supervision;

/// <summary>Makes one sidecar that answers and knows the unsaved texts, or leaves nothing behind.</summary>
internal sealed class SidecarStarter(ISidecarLauncher launcher, string workspace, OverlayMemory overlays, ConnectionContext context)
{
    private int _generation;

    /// <exception cref="SidecarStartException">It cannot be started.</exception>
    /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
    public async Task<Connection> StartAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var startedAt = context.Time.GetTimestamp();
        _generation++;
        var connection = new Connection(launcher.Launch(["--stdio"]), _generation, context);
        context.Events.Publish(new SupervisorEvent.Started(connection.Generation, connection.Pid));
        try
        {
            var patience = context.Supervision.HandshakeTimeout;
            await Handshake.RunAsync(connection, workspace, patience, cancellation).ConfigureAwait(false);
            await OverlayReplay.RunAsync(connection, overlays, patience, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            connection.Kill(ExitReason.Requested);
            await connection.Ended.ConfigureAwait(false);
            throw;
        }
        connection.MarkReady();
        context.Events.Publish(new SupervisorEvent.Ready(
            connection.Generation, connection.Pid, context.Time.GetElapsedTime(startedAt)));
        return connection;
    }
}
