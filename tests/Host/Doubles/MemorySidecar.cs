using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Threading.Channels;
using Sidecar.Host.Processes;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Doubles;

/// <summary>A sidecar without a process: the handshake and heartbeats are answered by themselves, the rest by the test.</summary>
internal sealed class MemorySidecar : ISidecarProcess
{
    private readonly Pipe _input;
    private readonly Pipe _output = new(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
    private readonly Pipe _error = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<Message.Request> _requests = Channel.CreateUnbounded<Message.Request>();
    private readonly Channel<Message.Notification> _notifications = Channel.CreateUnbounded<Message.Notification>();
    private readonly Lock _writing = new();

    public MemorySidecar(int id, bool answersHandshake = true, long inputCapacity = 0)
    {
        Id = id;
        _input = new Pipe(new PipeOptions(pauseWriterThreshold: inputCapacity, resumeWriterThreshold: inputCapacity / 2));
        Input = _input.Writer.AsStream();
        Output = _output.Reader.AsStream();
        Error = _error.Reader.AsStream();
        AnswersHandshake = answersHandshake;
        if (inputCapacity == 0)
            _ = Task.Run(ReadAsync);
    }

    public int Id { get; }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Error { get; }

    public Task<int> Exited => _exited.Task;

    public bool AnswersHandshake { get; }

    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>Whether shutdown, the end of its input and the wish to terminate make it exit.</summary>
    public bool Obeys { get; set; } = true;

    public List<string> Signals { get; } = [];

    public async Task<Message.Request> RequestAsync() => await _requests.Reader.ReadAsync().AsTask().OrHang();

    /// <summary>What has been asked so far and not been taken.</summary>
    public IEnumerable<Message.Request> TakeRequests()
    {
        while (_requests.Reader.TryRead(out var request))
            yield return request;
    }

    public async Task<Message.Notification> NotificationAsync() => await _notifications.Reader.ReadAsync().AsTask().OrHang();

    public void Answer(Message.Request request, string signature = "answer") => Send(
        $$$"""{"jsonrpc":"2.0","id":{{{request.Id}}},"result":{"symbols":[{"id":null,"kind":"class","signature":"{{{signature}}}"}],"answer":{"snapshot":1,"complete":true} } }""");

    public void Send(string line)
    {
        lock (_writing)
        {
            if (_exited.Task.IsCompleted)
                return;
            _output.Writer.Write(Encoding.UTF8.GetBytes(line + "\n"));
            Flush();
        }
    }

    /// <summary>Its end, as seen from outside: exit code, and both pipes closed unless somebody holds them.</summary>
    public void Die(int exitCode, bool pipesStayOpen = false)
    {
        if (!_exited.TrySetResult(exitCode) || pipesStayOpen)
            return;
        CloseOutput();
        _error.Writer.Complete();
    }

    public void CloseOutput()
    {
        lock (_writing)
            _output.Writer.Complete();
    }

    public void Terminate()
    {
        Signals.Add("terminate");
        if (Obeys)
            Die(143);
    }

    public void Kill()
    {
        Signals.Add("kill");
        Die(137);
    }

    public void Dispose()
    {
    }

    private void Flush()
    {
        // An unlimited pipe never makes its writer wait.
        var flush = _output.Writer.FlushAsync();
        Assert.True(flush.IsCompleted);
    }

    private async Task ReadAsync()
    {
        var lines = new LineReader(_input.Reader, ProtocolLimits.DefaultMaxLineBytes);
        while (await lines.ReadAsync(CancellationToken.None) is { Status: LineStatus.Complete } line)
            Take(MessageParser.Parse(line.Bytes));
        if (Obeys)
            Die(0);
    }

    private void Take(Message message)
    {
        switch (message)
        {
            case Message.Request { Method: "initialize" } request when AnswersHandshake:
                Send(Encoding.UTF8.GetString(Handshake(request).Span));
                break;
            case Message.Request { Method: "initialize" }:
                break;
            case Message.Request { Method: "health" } request:
                if (AnswersHeartbeats)
                    Send($$$"""{"jsonrpc":"2.0","id":{{{request.Id}}},"result":{}}""");
                break;
            case Message.Request { Method: "shutdown" } when Obeys:
                Die(0);
                break;
            case Message.Request request:
                _requests.Writer.TryWrite(request);
                break;
            case Message.Notification notification:
                _notifications.Writer.TryWrite(notification);
                break;
        }
    }

    private ReadOnlyMemory<byte> Handshake(Message.Request request) => LineBuffer.Build(
        (request.Id, Id),
        static (output, state) => MessageWriter.WriteResult(
            output, Envelope.JsonRpc, state.Item1,
            new InitializeResult(1, new PeerInfo("memory"), state.Item2, [], [], new WireLimits(1, 1, 1)),
            ProtocolJson.Default.InitializeResult))[..^1];
}
