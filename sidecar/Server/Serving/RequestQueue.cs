using System.Collections.Immutable;
using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Diagnostics;
using Sidecar.Server.Handlers;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>
/// Runs requests as their handlers' type says: control at once on the reading thread, reads side by side on snapshots.
/// The one place where exceptions become answers.
/// </summary>
internal sealed class RequestQueue(
    HandlerTable handlers, Session session, PendingRequests pending, Answers answers, SnapshotWait wait, KeptSnapshots kept, QuietTime quiet) : IDisposable
{
    private const int MostAttempts = 5;

    private readonly MemoryCeiling _ceiling = MemoryCeiling.OfMachine();
    private readonly SpareCollections _collections = SpareCollections.OfProcess();
    private readonly SemaphoreSlim _readers = new(Math.Min(2 * Environment.ProcessorCount, 32));

    /// <summary>Takes one request; its answer comes when it comes.</summary>
    public void Accept(Message.Request request)
    {
        if (handlers.Find(request.Method) is not { } handler)
            answers.Error(request.Envelope, request.Id, UnknownOperation(request.Method));
        else if (!pending.TryAdd(request, out var entry))
            answers.Error(request.Envelope, default, SameIdTwice(request.Id));
        else if (pending.Count > PendingRequests.Most)
            Fail(entry, new RequestError(ErrorCode.Overloaded, $"More than {PendingRequests.Most} requests are in flight; wait for some answers."));
        else if (handler is Handler.Control control)
            RunControl(entry, control);
        else
            _ = RunReadAsync(entry, (Handler.Read)handler, session.Workspace, session.Overlays);
    }

    /// <inheritdoc/>
    public void Dispose() => _readers.Dispose();

    private void RunControl(PendingRequest entry, Handler.Control handler)
    {
        try
        {
            var parameters = ParameterReader.Read(handler.Operation, entry.Request.Parameters);
            // It does not count itself among those in flight, nor cancel itself.
            pending.FreeId(entry);
            Succeed(entry, handler.Run(entry.Request.Workspace, parameters), handler.Operation);
        }
        catch (Exception e)
        {
            Fail(entry, ErrorOf(handler.Operation, e));
        }
    }

    // What the session holds is taken while the request is being read: those behind it may change it.
    private async Task RunReadAsync(
        PendingRequest entry, Handler.Read handler, WorkspaceLoop? opened, ImmutableDictionary<WorkspaceLoop, OverlaySet> overlays)
    {
        // The reading thread goes on to the next line here.
        await Task.Yield();
        try
        {
            var parameters = ParameterReader.Read(handler.Operation, entry.Request.Parameters);
            var fields = FieldSelection.Of(handler.Operation, (parameters as PagedRequest)?.Fields);
            var workspace = session.WorkspaceOf(entry.Request.Workspace, opened);
            Succeed(entry, await AnswerAsync(entry, handler, workspace, overlays.GetValueOrDefault(workspace), parameters), handler.Operation, fields);
        }
        catch (Exception e)
        {
            Fail(entry, ErrorOf(handler.Operation, e));
        }
        if (pending.Count == 0)
            _collections.Check();
    }

    // A file that is written again and again while a question reads it must not keep the question for ever. What is found out
    // early is read from disk, so that a session with texts of its own waits like those that do not welcome it.
    private async Task<object> AnswerAsync(
        PendingRequest entry, Handler.Read handler, WorkspaceLoop workspace, OverlaySet? overlays, object parameters)
    {
        if (workspace.Status.State == WorkspaceState.Untrusted)
            return await UntrustedAnswers.OfAsync(handler.Operation, parameters, workspace, entry.Cancellation);
        IReadOnlyList<string>? files = null;
        var cursor = parameters is PagedRequest page ? PageCursor.Of(handler.Operation, page) : null;
        if (session.WelcomesEarly && overlays is null && cursor is null)
        {
            if (await SyntaxFirst.TryAsync(parameters, workspace, entry.Cancellation) is { } early)
                return early;
            files = await EarlyFiles.OfAsync(parameters, workspace, entry.Cancellation);
        }
        var file = handler.FileOf(parameters) is { } named ? WorkspacePath.Expand(workspace.Target.Root, named) : null;
        for (var attempt = 1; ; attempt++)
        {
            var earlier = cursor is { } from ? kept.Find(workspace, from.Content) : null;
            var snapshot = earlier ?? Lay(overlays, await wait.ForAsync(workspace, entry, files, file, session.WantsProgress));
            try
            {
                using (quiet.Enter())
                    return await ReadAsync(workspace, handler, snapshot, parameters, entry.Cancellation);
            }
            catch (Exception e) when (attempt < MostAttempts && ChangedFile(e) is { } changed)
            {
                workspace.Distrust(changed.Path);
                // What is kept cannot be read again.
                if (earlier is not null)
                    kept.Drop(workspace, cursor!.Value.Content);
            }
        }
    }

    private static Snapshot Lay(OverlaySet? overlays, Snapshot snapshot) => overlays?.ApplyTo(snapshot) ?? snapshot;

    private static SourceChangedException? ChangedFile(Exception exception) => exception switch
    {
        SourceChangedException changed => changed,
        AggregateException all => all.Flatten().InnerExceptions.OfType<SourceChangedException>().FirstOrDefault(),
        _ => null,
    };

    private async Task<object> ReadAsync(
        WorkspaceLoop workspace, Handler.Read handler, Snapshot snapshot, object parameters, CancellationToken cancellation)
    {
        await _readers.WaitAsync(cancellation);
        try
        {
            var result = await handler.RunAsync(snapshot, parameters, cancellation);
            // Whoever goes on may also ask for the same page again.
            if (result is IAnswer { Answer: { Cursor: not null } or { Skipped: not null } })
                kept.Keep(workspace, snapshot);
            return result;
        }
        finally
        {
            if (_ceiling.Check(snapshot))
                kept.Clear();
            _readers.Release();
        }
    }

    private void Succeed(PendingRequest entry, object result, Operation operation, FieldSelection? fields = null)
    {
        pending.FreeId(entry);
        answers.Result(entry.Request, result, operation.ResultType, fields);
        pending.Finish(entry);
    }

    private void Fail(PendingRequest entry, RequestError error)
    {
        pending.FreeId(entry);
        answers.Error(entry.Request.Envelope, entry.Request.Id, error);
        pending.Finish(entry);
    }

    private static RequestError ErrorOf(Operation operation, Exception exception)
    {
        if (exception is RequestException expected)
            return expected.Error;
        if (exception is OperationCanceledException)
            return new RequestError(ErrorCode.Cancelled, $"{operation.Name} was cancelled.");
        Log.RequestFailed(operation.Name, exception);
        return new RequestError(
            ErrorCode.InternalError,
            $"{operation.Name} failed in a way it should not: {exception.Message} Other requests are not affected; standard error has the details.");
    }

    private static RequestError UnknownOperation(string method) => new(
        ErrorCode.UnknownOperation,
        $"There is no operation '{method}'; there are {string.Join(", ", OperationTable.All.Select(o => o.Name))}.");

    // Not under that id: the answer to the first request of that id is still to come.
    private static RequestError SameIdTwice(RequestId id) => new(
        ErrorCode.InvalidRequest, $"The id {id} is in flight already; this second request of that id was not run.", id.ToString());
}
