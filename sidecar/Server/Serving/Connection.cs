using System.IO.Pipelines;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Diagnostics;

namespace Sidecar.Server.Serving;

/// <summary>Reads messages on a thread of its own, so that no work, however busy, delays a cancellation or a health check.</summary>
internal sealed class Connection(RequestQueue queue, PendingRequests pending, Answers answers)
{
    private const int BufferBytes = 64 * 1024;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads until the end of <paramref name="input"/>; the task ends then.</summary>
    public Task ReadAsync(Stream input)
    {
        new Thread(() => ReadAll(input)) { IsBackground = true, Name = "requests" }.Start();
        return _ended.Task;
    }

    private void ReadAll(Stream input)
    {
        try
        {
            var lines = new LineReader(
                PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: BufferBytes)), ProtocolLimits.DefaultMaxLineBytes);
            while (ReadLine(lines) is { Status: LineStatus.Complete or LineStatus.TooLong } line)
                Take(line);
            _ended.SetResult();
        }
        catch (IOException e)
        {
            Log.Stopping(e.Message);
            _ended.SetResult();
        }
    }

    private static Line ReadLine(LineReader lines)
    {
        var next = lines.ReadAsync(CancellationToken.None);
        // Completed already where the stream reads on the calling thread, as the process's own does.
        return next.IsCompletedSuccessfully ? next.Result : next.AsTask().GetAwaiter().GetResult();
    }

    private void Take(Line line)
    {
        var message = line.Status == LineStatus.TooLong
            ? MessageParser.TooLong(line.Bytes.Span, ProtocolLimits.DefaultMaxLineBytes)
            : MessageParser.Parse(line.Bytes);
        switch (message)
        {
            case Message.Request request:
                queue.Accept(request);
                break;
            case Message.Notification { Method: WellKnownMethods.CancelRequest } notification:
                Cancel(notification);
                break;
            case Message.Malformed malformed:
                answers.Error(malformed.Envelope, malformed.Id, malformed.Error);
                break;
            default:
                Log.LineIgnored($"nothing is done about a {message.GetType().Name.ToLowerInvariant()} here");
                break;
        }
    }

    private void Cancel(Message.Notification notification)
    {
        try
        {
            var parameters = (CancelRequest)ParameterReader.Read(CancelRequest.Operation, notification.Parameters);
            pending.Cancel(CancelTarget.Of(parameters));
        }
        catch (Protocol.Errors.RequestException e)
        {
            // A notification has no answer.
            Log.LineIgnored(e.Message);
        }
    }
}
