using System.Text;
using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;

namespace Sidecar.Host.Client;

/// <summary>Takes what a sidecar writes, line by line, on the reading thread: completes calls, and runs nobody's code.</summary>
internal sealed class Inbox(
    int generation, PendingCalls pending, SupervisionOptions options, TimeProvider time, EventPump events)
{
    private const int MaxUnknownAnswers = 100;
    private const int ShownBytes = 200;

    private readonly NoiseBudget _noise = new(options.MaxNoiseLines, options.MaxNoiseBytes);
    private int _unknownAnswers;
    private long _answered;
    private long _lastHeard;
    private bool _broken;

    /// <summary>Told once why the sidecar cannot be trusted any more; nothing is read after it.</summary>
    public required Action<string> OnViolation { get; init; }

    /// <summary>Writes a line to the sidecar.</summary>
    public required Action<ReadOnlyMemory<byte>> Reply { get; init; }

    public long Answered => Volatile.Read(ref _answered);

    /// <summary>When the last message came.</summary>
    public long LastHeard => Volatile.Read(ref _lastHeard);

    /// <summary>The beginning of the line in the middle of which the output ended; null when it ended well.</summary>
    public string? Fragment { get; private set; }

    public void Take(Line line)
    {
        if (_broken)
            return;
        switch (line.Status)
        {
            case LineStatus.Complete: TakeLine(line.Bytes); break;
            case LineStatus.TooLong: TakeTooLong(line.Bytes.Span); break;
            case LineStatus.Endless: Break($"a line of more than {options.MaxLineBytes} bytes without an end: {Show(line.Bytes.Span)}"); break;
            case LineStatus.Incomplete: Fragment = Show(line.Bytes.Span); break;
        }
    }

    private void TakeLine(ReadOnlyMemory<byte> line)
    {
        switch (LineClassifier.Classify(line.Span))
        {
            case LineKind.Message: TakeMessage(MessageParser.Parse(line), line); break;
            case LineKind.Noise: TakeNoise(line.Span); break;
            case LineKind.Broken: Break($"a line that is no message: {Show(line.Span)}"); break;
        }
    }

    private void TakeMessage(Message message, ReadOnlyMemory<byte> line)
    {
        Volatile.Write(ref _lastHeard, time.GetTimestamp());
        switch (message)
        {
            case Message.Response response: TakeAnswer(response); break;
            case Message.Notification { Method: WellKnownMethods.Progress } progress: TakeProgress(progress.Parameters); break;
            case Message.Request request: Refuse(request); break;
            case Message.Malformed malformed: Break($"{malformed.Error.Message} The line: {Show(line.Span)}"); break;
        }
    }

    private void TakeAnswer(Message.Response response)
    {
        if (response.Id.TryGetNumber(out var id) && pending.Take(id) is { } call)
            Complete(call, response.Error is { } error ? new CallOutcome.Failed(error) : new CallOutcome.Answered(response.Result));
        else if (id == 0 || !pending.WasAbandoned(id))
            CountUnknown(response.Id);
    }

    private void Complete(PendingCall call, CallOutcome outcome)
    {
        Interlocked.Increment(ref _answered);
        call.TrySetResult(outcome);
    }

    private void CountUnknown(RequestId id)
    {
        _unknownAnswers++;
        events.Publish(new SupervisorEvent.UnknownAnswer(generation, id.ToString(), _unknownAnswers));
        if (_unknownAnswers > MaxUnknownAnswers)
            Break($"more than {MaxUnknownAnswers} answers to questions that nobody asked");
    }

    private void TakeTooLong(ReadOnlySpan<byte> prefix)
    {
        var malformed = MessageParser.TooLong(prefix, options.MaxLineBytes);
        if (!malformed.Id.TryGetNumber(out var id))
            Break($"a line longer than {options.MaxLineBytes} bytes: {Show(prefix)}");
        else if (pending.Take(id) is { } call)
            Complete(call, new CallOutcome.Failed(new RequestError(
                ErrorCode.LimitExceeded,
                $"The answer is longer than {options.MaxLineBytes} bytes. Ask for less, or raise SupervisionOptions.MaxLineBytes.")));
    }

    private void TakeProgress(ReadOnlyMemory<byte> parameters)
    {
        if (ReadProgress(parameters.Span) is not { } progress
            || progress.Id.ValueKind != JsonValueKind.Number
            || !progress.Id.TryGetInt64(out var id)
            || pending.Find(id) is not { } call)
            return;
        call.SawProgress(time.GetTimestamp());
        call.Question.Progress?.Report(new ProgressReport(progress.Message, progress.Done, progress.Total));
    }

    // Progress is a courtesy: a report that cannot be read is not worth a sidecar.
    private static ProgressNotification? ReadProgress(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ProtocolJson.Default.ProgressNotification);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Refuse(Message.Request request) => Reply(LineBuffer.Build(
        request,
        static (output, asked) => MessageWriter.WriteError(output, asked.Envelope, asked.Id, new RequestError(
            ErrorCode.UnknownOperation, $"A host answers no '{asked.Method}'."))));

    private void TakeNoise(ReadOnlySpan<byte> line)
    {
        var withinBudget = _noise.TrySpend(line.Length);
        events.Publish(new SupervisorEvent.NoiseOnOutput(generation, Show(line), _noise.Lines));
        if (!withinBudget)
            Break($"{_noise.Lines} lines on standard output that are not the protocol's, the last: {Show(line)}");
    }

    private void Break(string reason)
    {
        _broken = true;
        OnViolation(reason);
    }

    private static string Show(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, ShownBytes)]);
        return line.Length > ShownBytes ? text + "…" : text;
    }
}
