using Sidecar.Protocol.Framing;
using Sidecar.Server.Diagnostics;
using Sidecar.Server.Handlers;
using Sidecar.Server.Loading;
using Sidecar.Server.Loading.Caching;
using Sidecar.Server.Watching;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>The process without its process: two streams in, until the first ends, breaks, or asks to stop.</summary>
internal static class SidecarServer
{
    // What is in flight at a shutdown gets this long to come to its end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    // And loads this long to take their processes with them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Serves one client. When its input ends, what it has asked is still answered. False when it stopped reading.</summary>
    public static async Task<bool> RunAsync(Stream input, Stream output, ServerArguments options, TimeProvider time)
    {
        var isOneShot = options.Mode == ServerMode.OneShot;
        if (options.Untrusted)
            return await RunAsync(input, output, new RefusingLoader(), new IndexCache(null), time, isOneShot);
        await using var loader = CachingLoader.OfUser(new LoaderProcess(), time);
        return await RunAsync(input, output, loader, IndexCache.OfUser(time), time, isOneShot, isOneShot ? null : FolderWatches.OfUser());
    }

    /// <summary>As above, with another loader, with progress told on standard error, or with folders watched otherwise or not at all.</summary>
    public static async Task<bool> RunAsync(
        Stream input, Stream output, ILoader loader, IndexCache indexes, TimeProvider time, bool progressToLog, WatchOptions? watch = null)
    {
        using var stopping = new CancellationTokenSource();
        using var writer = new LineWriter(output, "answers");
        var pending = new PendingRequests();
        var answers = new Answers(writer, pending);
        var shutdown = new ShutdownSignal();
        var quiet = new QuietTime();
        var session = new Session(new WorkspaceSet(new WorkspaceContext(loader, indexes, quiet, time, stopping.Token) { Watch = watch }));
        var wait = progressToLog
            ? new SnapshotWait((_, step) => Log.Progress(step.Message, step.Done, step.Total), always: true, time)
            : new SnapshotWait(answers.Progress, always: false, time);
        var handlers = new HandlerTable(session, pending, new ServerClock(time), shutdown);
        using var kept = new KeptSnapshots(time);
        using var queue = new RequestQueue(handlers, session, pending, answers, wait, kept, quiet);
        var connection = new Connection(queue, pending, answers);

        var reading = connection.ReadAsync(input);
        var ended = await Task.WhenAny(reading, writer.Ended, shutdown.Requested);
        if (ended == reading)
            await Task.WhenAny(pending.DrainAsync(), writer.Ended, shutdown.Requested);
        await StopAsync(session, pending, stopping, time);
        writer.Close();
        await Task.WhenAny(writer.Ended, Task.Delay(Grace, time));
        return writer.Ended.IsCompletedSuccessfully;
    }

    private static async Task StopAsync(
        Session session, PendingRequests pending, CancellationTokenSource stopping, TimeProvider time)
    {
        await Task.WhenAny(pending.DrainAsync(), Task.Delay(pending.Count == 0 ? TimeSpan.Zero : Grace, time));
        pending.CancelAll();
        await stopping.CancelAsync();
        var loops = session.Workspaces.All.Select(loop => loop.Ended).ToArray();
        await Task.WhenAny(pending.DrainAsync(), Task.Delay(Grace, time));
        await Task.WhenAny(Task.WhenAll(loops), Task.Delay(Patience, time));
    }
}
