using System.Text;
using Sidecar.Host.Processes;
using Sidecar.Protocol.Framing;

namespace Sidecar.Host.Client;

/// <summary>
/// Notices the end of a sidecar, by its output or its exit, whichever comes first, reads what it had still written, and
/// says why it ended. Every wait is bounded: a child of the sidecar may hold its pipes for ever.
/// </summary>
internal sealed class Ending
{
    // Words on standard error arrive with the exit or not at all; nobody should wait for more.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(200);
    private const int MaxStderrLineBytes = 16 * 1024;

    private readonly ISidecarProcess _process;
    private readonly ConnectionContext _context;
    private readonly Inbox _inbox;
    private readonly PendingCalls _pending;
    private readonly int _generation;
    private readonly StderrTail _stderr = new();
    private readonly long _startedAt;
    private readonly Lock _gate = new();
    private bool _isReady;
    private long _answeredBefore;
    private ExitReason? _reason;
    private string? _detail;

    public Ending(ISidecarProcess process, int generation, ConnectionContext context, Inbox inbox, PendingCalls pending)
    {
        (_process, _generation, _context, _inbox, _pending) = (process, generation, context, inbox, pending);
        _startedAt = context.Time.GetTimestamp();
    }

    /// <summary>From here on an end is no failed start. What was answered so far was nobody's request.</summary>
    public void MarkReady() => (_isReady, _answeredBefore) = (true, _inbox.Answered);

    public void Because(ExitReason reason, string? detail)
    {
        lock (_gate)
        {
            if (_reason is not null)
                return;
            (_reason, _detail) = (reason, detail);
        }
    }

    /// <summary>Begins to read, and ends when there is nothing more to read.</summary>
    public async Task<SidecarExit> RunAsync()
    {
        var (options, time) = (_context.Supervision, _context.Time);
        var error = new LinePump(_process.Error, MaxStderrLineBytes, $"sidecar {_generation} errors", TakeStderr);
        var output = new LinePump(_process.Output, options.MaxLineBytes, $"sidecar {_generation} output", _inbox.Take, LinePump.SkippedBytes(options.MaxLineBytes));
        await Task.WhenAny(_process.Exited, output.Ended).ConfigureAwait(false);
        if (!await _process.Exited.EndsWithinAsync(options.DrainGrace, time).ConfigureAwait(false))
        {
            Because(ExitReason.Crashed, "it closed its output and did not end");
            _process.Kill();
            await _process.Exited.EndsWithinAsync(options.KillGrace, time).ConfigureAwait(false);
        }
        await output.Ended.EndsWithinAsync(options.DrainGrace, time).ConfigureAwait(false);
        await error.Ended.EndsWithinAsync(LastWords, time).ConfigureAwait(false);
        return Describe(output.Ended.Exception?.InnerException);
    }

    private SidecarExit Describe(Exception? defect)
    {
        Because(_isReady ? ExitReason.Crashed : ExitReason.HandshakeFailed, defect?.ToString());
        return new SidecarExit(
            _reason!.Value, ExitCode, _stderr.Last(), _context.Time.GetElapsedTime(_startedAt))
        {
            Generation = _generation,
            InFlight = _pending.Count,
            Answered = _isReady ? _inbox.Answered - _answeredBefore : 0,
            Detail = _detail ?? (_inbox.Fragment is { } fragment ? $"its output ended within a line: {fragment}" : null),
        };
    }

    private int? ExitCode => _process.Exited.IsCompletedSuccessfully ? _process.Exited.Result : null;

    private void TakeStderr(Line line)
    {
        var text = Encoding.UTF8.GetString(line.Bytes.Span);
        _stderr.Add(text);
        _context.Events.Publish(new SupervisorEvent.StderrLine(_generation, text));
    }
}
