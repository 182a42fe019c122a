using System.Text;
using Sidecar.Host.Client;
using Sidecar.Host.Processes;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.Host.OneShot;

/// <summary>A process that answers one question with one line and ends.</summary>
internal sealed class OneShotProcess
{
    private const int MaxStderrLineBytes = 16 * 1024;

    private readonly ISidecarProcess _process;
    private readonly ConnectionContext _context;
    private readonly Action<string> _onStderr;
    private readonly StderrTail _stderr = new();
    private readonly LinePump _output;
    private readonly LinePump _error;
    private readonly long _startedAt;
    private CallOutcome? _answer;
    private string? _violation;

    public OneShotProcess(ISidecarProcess process, ConnectionContext context, Action<string> onStderr)
    {
        (_process, _context, _onStderr) = (process, context, onStderr);
        _startedAt = context.Time.GetTimestamp();
        _error = new LinePump(process.Error, MaxStderrLineBytes, "one-shot errors", TakeStderr);
        var maxLine = context.Supervision.MaxLineBytes;
        _output = new LinePump(process.Output, maxLine, "one-shot output", TakeOutput, LinePump.SkippedBytes(maxLine));
    }

    /// <summary>Writes the input, closes it, and waits for the end of the process. It is gone afterwards, however this ends.</summary>
    public async Task<CallOutcome> RunAsync(ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        try
        {
            using var kill = stop.UnsafeRegister(static state => ((ISidecarProcess)state!).Kill(), _process);
            using var writer = new LineWriter(_process.Input, "one-shot input");
            if (!input.IsEmpty)
                writer.TryWrite(input);
            writer.Close();
            _ = CloseInputAsync(writer);
            await UntilEndAsync().ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            return _answer ?? new CallOutcome.Lost(Describe());
        }
        finally
        {
            _process.Dispose();
        }
    }

    private async Task UntilEndAsync()
    {
        var (options, time) = (_context.Supervision, _context.Time);
        await Task.WhenAny(_process.Exited, _output.Ended).ConfigureAwait(false);
        if (!await _process.Exited.EndsWithinAsync(options.StopGrace, time).ConfigureAwait(false))
        {
            _process.Kill();
            await _process.Exited.EndsWithinAsync(options.KillGrace, time).ConfigureAwait(false);
        }
        await Task.WhenAll(_output.Ended, _error.Ended).EndsWithinAsync(options.DrainGrace, time).ConfigureAwait(false);
    }

    private void TakeOutput(Line line)
    {
        if (_answer is not null || _violation is not null || line.Status == LineStatus.Incomplete)
            return;
        if (line.Status == LineStatus.Complete && LineClassifier.Classify(line.Bytes.Span) == LineKind.Noise)
            return;
        if (line.Status == LineStatus.Complete && MessageParser.Parse(line.Bytes) is Message.Response response)
            _answer = response.Error is { } error ? new CallOutcome.Failed(error) : new CallOutcome.Answered(response.Result);
        else
            Break("it wrote a line that is no answer");
    }

    private void Break(string violation)
    {
        _violation = violation;
        _process.Kill();
    }

    private void TakeStderr(Line line)
    {
        var text = Encoding.UTF8.GetString(line.Bytes.Span);
        _stderr.Add(text);
        _context.Events.Publish(new SupervisorEvent.StderrLine(0, text));
        _onStderr(text);
    }

    private SidecarExit Describe() => new(
        _violation is null ? ExitReason.Crashed : ExitReason.ProtocolViolation,
        _process.Exited.IsCompletedSuccessfully ? _process.Exited.Result : null,
        _stderr.Last(),
        _context.Time.GetElapsedTime(_startedAt))
    {
        InFlight = 1,
        Detail = _violation ?? "it was a one-shot process and answered nothing",
    };

    private async Task CloseInputAsync(LineWriter writer)
    {
        await Task.WhenAny(writer.Ended).ConfigureAwait(false);
        _process.Input.Dispose();
    }
}
