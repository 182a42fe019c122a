using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>A process that speaks the protocol, with nothing between it and the test. Disposing it asserts that it ends.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonObject> _lines = Channel.CreateUnbounded<JsonObject>();
    private readonly StringBuilder _errors = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task _listening;

    private RawServer(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        _process = Process.Start(start)!;
        _ = ReadAsync();
        _listening = ListenAsync();
    }

    /// <summary>The bundled server's path.</summary>
    public static string ServerPath { get; } = Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll");

    public int Pid => _process.Id;

    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>All of standard error, once the process has ended.</summary>
    public string Errors => _errors.ToString();

    public static RawServer Start() => Start(DotnetMuxer.Find()!, [ServerPath, "--stdio"]);

    public static RawServer Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new RawServer(start);
    }

    public async Task InitializeAsync(string? workspace = null)
    {
        var parameters = new JsonObject { ["protocol"] = new JsonObject { ["min"] = 1, ["max"] = 1 }, ["workspace"] = workspace };
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 0, ["method"] = "initialize", ["params"] = parameters };
        await SendAsync(request.ToJsonString());
        Assert.NotNull((await NextAsync())!["result"]);
    }

    public Task SendAsync(string line) => SendAsync(Encoding.UTF8.GetBytes(line + "\n"));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await _writing.WaitAsync();
        try
        {
            await Input.WriteAsync(bytes).AsTask().OrHang();
            await Input.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The next line, which must be JSON; null at the end.</summary>
    public async Task<JsonObject?> NextAsync() =>
        await _lines.Reader.WaitToReadAsync().OrHang() && _lines.Reader.TryRead(out var line) ? line : null;

    /// <summary>Sends a line and gives the next answer.</summary>
    public async Task<JsonObject> AskAsync(string line)
    {
        await SendAsync(line);
        return (await NextAsync())!;
    }

    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Closes this end of its output: what it writes from now on breaks.</summary>
    public void StopReading() => _process.StandardOutput.Close();

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().OrHang();
        await _listening.OrHang();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        EndInput();
        try
        {
            await ExitAsync();
        }
        finally
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
        _writing.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
                _lines.Writer.TryWrite(JsonNode.Parse(line)!.AsObject());
            _lines.Writer.Complete();
        }
        catch (Exception e) when (e is IOException or System.Text.Json.JsonException or ObjectDisposedException or OperationCanceledException)
        {
            _lines.Writer.Complete(e);
        }
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
            _errors.AppendLine(line);
    }
}
