using Xunit;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;
using Sidecar.Server.Loading;
using Sidecar.Server.Serving;
using Sidecar.Server.Watching;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>The server over two streams, with a fixture for a workspace and a loader that the test moves.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ConnectedPair _pair = new();
    private readonly LineReader _answers;
    private readonly Task _serving;

    public TestServer(
        string code = "class A { void Run() => Run(); }",
        IndexCache? indexes = null,
        TimeProvider? time = null,
        WatchOptions? watch = null,
        bool untrusted = false,
        params string[] references)
    {
        Workspace = TestWorkspace.Of(code, references);
        Workspace.Write("/Test.sln", "");
        _answers = new LineReader(PipeReader.Create(_pair.ClientInput), ProtocolLimits.DefaultMaxLineBytes);
        _serving = SidecarServer.RunAsync(
            _pair.ServerInput, _pair.ServerOutput, untrusted ? new RefusingLoader() : Loader, indexes ?? new IndexCache(null), time ?? TimeProvider.System, progressToLog: false, watch);
    }

    public TestWorkspace Workspace { get; }

    public FakeLoader Loader { get; } = new();

    /// <summary>Ends when the server has come to its end.</summary>
    public Task Ended => _serving.OrHang();

    /// <summary>A server whose workspace is loaded and open.</summary>
    public static async Task<TestServer> ReadyAsync(string code = "class A { void Run() => Run(); }", TimeProvider? time = null)
    {
        var server = new TestServer(code, time: time);
        server.EndLoad();
        await server.InitializeAsync();
        return server;
    }

    public void EndLoad() => Loader.End(() => new LoadOutcome(Workspace.Projects, [Workspace.PathOf("/Test.sln")]));

    public Task<JsonNode> InitializeAsync(string capabilities = "[]") => AskAsync(
        $$$"""{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocol":{"min":1,"max":1},"workspace":{{{JsonValue.Create(Workspace.Root)!.ToJsonString()}}},"capabilities":{{{capabilities}}}}}""");

    public async Task SendAsync(string line)
    {
        await _pair.ClientOutput.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
        await _pair.ClientOutput.FlushAsync();
    }

    public async Task<JsonNode> ReadAsync()
    {
        var line = await _answers.ReadAsync(CancellationToken.None).OrHang();
        Assert.Equal(LineStatus.Complete, line.Status);
        return JsonNode.Parse(line.Bytes.Span)!;
    }

    /// <summary>The next line that is no progress.</summary>
    public async Task<JsonNode> ReadAnswerAsync()
    {
        while (true)
            if (await ReadAsync() is var line && line["method"] is null)
                return line;
    }

    public async Task<JsonNode> AskAsync(string line)
    {
        await SendAsync(line);
        return await ReadAsync();
    }

    /// <summary>No more questions.</summary>
    public ValueTask EndInputAsync() => _pair.ClientOutput.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await EndInputAsync();
        // A load that a test left running ends here, so that what still waits for it is answered.
        EndLoad();
        await Ended;
        await _pair.DisposeAsync();
        Workspace.Dispose();
    }
}
