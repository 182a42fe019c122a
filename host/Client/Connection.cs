using Sidecar.Host.Processes;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Client;

/// <summary>One sidecar from its start to its end, as something that can be asked.</summary>
internal sealed class Connection : IRoute, IAsyncDisposable
{
    // With more under way, the writing thread finds several lines at a time, and saves more than it costs.
    private const int FewCalls = 4;

    private readonly ISidecarProcess _process;
    private readonly ConnectionContext _context;
    private readonly LineWriter _writer;
    private readonly PendingCalls _pending = new();
    private readonly Watchdog _watchdog;
    private readonly Inbox _inbox;
    private readonly Ending _ending;

    public Connection(ISidecarProcess process, int generation, ConnectionContext context)
    {
        (_process, Generation, _context) = (process, generation, context);
        var options = context.Supervision;
        _writer = new LineWriter(process.Input, $"sidecar {generation} input");
        _inbox = new Inbox(generation, _pending, options, context.Time, context.Events)
        {
            OnViolation = detail => Kill(ExitReason.ProtocolViolation, detail),
            Reply = line => _writer.TryWrite(line),
        };
        _watchdog = new Watchdog(_pending, _inbox, options, context.Time)
        {
            OnOverdue = GiveUp,
            SendHeartbeat = SendHeartbeat,
            PipeIsFull = () => _writer.HasBacklog,
            OnHang = () => Kill(ExitReason.Hung, "no heartbeat was answered"),
        };
        _ending = new Ending(process, generation, context, _inbox, _pending);
        Ended = EndAsync();
        _ = CloseInputAfterWriterAsync();
    }

    public int Generation { get; }

    public int Pid => _process.Id;

    public bool IsIsolated => false;

    /// <summary>Ends when the process is gone, all that it wrote is delivered, and every call is completed.</summary>
    public Task<SidecarExit> Ended { get; }

    public Task<CallOutcome> AskAsync(Question question, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var call = new PendingCall(_context.Ids.Next(), question, _context.Time.GetTimestamp());
        var line = question.ToLine(call.Id);
        // Registered before it is written: the answer may be here before the write returns.
        if (!_pending.TryAdd(call))
            return Task.FromResult<CallOutcome>(new CallOutcome.NotSent());
        if (!_writer.TryWrite(line, atOnce: _pending.Count <= FewCalls) && _pending.Take(call.Id) is not null)
            return Task.FromResult<CallOutcome>(new CallOutcome.NotSent());
        _watchdog.Watch();
        return cancellation.CanBeCanceled ? WithCancellationAsync(call, cancellation) : call.Task;
    }

    /// <summary>From here on an end is no failed start.</summary>
    public void MarkReady() => _ending.MarkReady();

    /// <summary>Ends the process at once. Of several reasons the first counts.</summary>
    public void Kill(ExitReason reason, string? detail = null)
    {
        _ending.Because(reason, detail);
        _process.Kill();
    }

    /// <summary>Walks the stop ladder; the process is gone afterwards, or given up on.</summary>
    public async ValueTask DisposeAsync()
    {
        _ending.Because(ExitReason.Requested, detail: null);
        _writer.TryWrite(new Question(Shutdown.Operation, new Shutdown(), default, default, progress: null).ToLine(NextExpectedId()));
        _writer.Close();
        await StopLadder.RunAsync(_process, Ended, _context.Supervision, _context.Time).ConfigureAwait(false);
    }

    private async Task<CallOutcome> WithCancellationAsync(PendingCall call, CancellationToken cancellation)
    {
        using var registration = cancellation.UnsafeRegister(
            static (state, token) =>
            {
                var (connection, call) = ((Connection, PendingCall))state!;
                connection.Cancel(call, token);
            },
            (this, call));
        return await call.Task.ConfigureAwait(false);
    }

    private void Cancel(PendingCall call, CancellationToken token)
    {
        if (_pending.Abandon(call.Id) is null)
            return;
        SendCancel(call.Id);
        call.TrySetCanceled(token);
    }

    private void GiveUp(PendingCall call)
    {
        if (_pending.Abandon(call.Id) is null)
            return;
        SendCancel(call.Id);
        call.TrySetException(new DeadlineExceededException(call.Question.Operation.Name, call.Question.Deadline));
    }

    private void SendCancel(long id) => _writer.TryWrite(LineBuffer.Build(
        new CancelNotification(id),
        static (output, cancel) => MessageWriter.WriteNotification(
            output, WellKnownMethods.CancelRequest, cancel, HostJson.Default.CancelNotification)));

    private void SendHeartbeat() =>
        _writer.TryWrite(new Question(CheckHealth.Operation, new CheckHealth(), default, default, progress: null).ToLine(NextExpectedId()));

    private long NextExpectedId()
    {
        var id = _context.Ids.Next();
        _pending.Expect(id);
        return id;
    }

    private async Task<SidecarExit> EndAsync()
    {
        var exit = await _ending.RunAsync().ConfigureAwait(false);
        _watchdog.Dispose();
        _writer.Close();
        foreach (var call in _pending.Close())
            call.TrySetResult(new CallOutcome.Lost(exit));
        _process.Dispose();
        return exit;
    }

    private async Task CloseInputAfterWriterAsync()
    {
        await Task.WhenAny(_writer.Ended).ConfigureAwait(false);
        _process.Input.Dispose();
        if (_writer.Ended.IsCompletedSuccessfully || await Ended.EndsWithinAsync(_context.Supervision.DrainGrace, _context.Time).ConfigureAwait(false))
            return;
        // It closed its input and lives on: nobody can ask it anything any more.
        Kill(ExitReason.Crashed, "it closed its input and did not end");
    }
}
