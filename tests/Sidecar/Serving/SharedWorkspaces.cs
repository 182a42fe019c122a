using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;
using Sidecar.Server.Handlers;
using Sidecar.Server.Loading;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>Workspaces of one process, with a fixture loaded, for several sessions.</summary>
internal sealed class SharedWorkspaces : IAsyncDisposable
{
    private readonly TestWorkspace _workspace;
    private readonly CancellationTokenSource _stopping = new();
    private readonly QuietTime _quiet = new();
    private readonly WorkspaceSet _set;

    public SharedWorkspaces(string code)
    {
        _workspace = TestWorkspace.Of(code);
        _workspace.Write("/Test.sln", "");
        var loader = new FakeLoader();
        loader.End(() => new LoadOutcome(_workspace.Projects, [_workspace.PathOf("/Test.sln")]));
        _set = new WorkspaceSet(new WorkspaceContext(loader, new IndexCache(null), _quiet, TimeProvider.System, _stopping.Token));
    }

    /// <summary>The fixture's workspace.</summary>
    public WorkspaceLoop Loop => _set.Open(_workspace.Root);

    /// <summary>One more session, with the fixture open.</summary>
    public Client Connect() => new(new Session(_set) { Workspace = _set.Open(_workspace.Root), IsInitialized = true }, _quiet);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_set.All.Select(loop => loop.Ended)).OrHang();
        _stopping.Dispose();
        _workspace.Dispose();
    }

    /// <summary>One session.</summary>
    internal sealed class Client : IAsyncDisposable
    {
        private readonly ConnectedPair _pair = new();
        private readonly LineWriter _writer;
        private readonly RequestQueue _queue;
        private readonly LineReader _lines;
        private readonly KeptSnapshots _kept = new(TimeProvider.System);

        public Client(Session session, QuietTime quiet)
        {
            _writer = new LineWriter(_pair.ServerOutput, "answers");
            _lines = new LineReader(PipeReader.Create(_pair.ClientInput), ProtocolLimits.DefaultMaxLineBytes);
            var pending = new PendingRequests();
            var answers = new Answers(_writer, pending);
            var handlers = new HandlerTable(session, pending, new ServerClock(TimeProvider.System), new ShutdownSignal());
            _queue = new RequestQueue(handlers, session, pending, answers, new SnapshotWait(answers.Progress, always: false, TimeProvider.System), _kept, quiet);
        }

        public async Task<JsonNode> AskAsync(string line)
        {
            _queue.Accept(Assert.IsType<Message.Request>(MessageParser.Parse(Encoding.UTF8.GetBytes(line))));
            return JsonNode.Parse((await _lines.ReadAsync(CancellationToken.None).OrHang()).Bytes.Span)!;
        }

        /// <summary>How many uses the answer has, and with how many unsaved texts it was read.</summary>
        public async Task<(int Uses, int? Overlays)> UsesAsync(string line) =>
            await AskAsync(line) is var answer ? (OverlayRequestTests.Uses(answer), OverlayRequestTests.Overlays(answer)) : default;

        public async ValueTask DisposeAsync()
        {
            _writer.Close();
            await _writer.Ended.OrHang();
            _writer.Dispose();
            _queue.Dispose();
            _kept.Dispose();
            await _pair.DisposeAsync();
        }
    }
}
