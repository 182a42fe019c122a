using System.Threading.Channels;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Messages;
using Sidecar.Server.Loading;

namespace Sidecar.Server.Tests.Serving;

/// <summary>A loader whose loads end when the test says so, one after the other.</summary>
internal sealed class FakeLoader : ILoader
{
    private readonly Channel<Func<LoadOutcome>> _ends = Channel.CreateUnbounded<Func<LoadOutcome>>();
    private readonly Channel<WorkspaceTarget> _started = Channel.CreateUnbounded<WorkspaceTarget>();

    /// <summary>Lets the next load, or the one that waits, end so.</summary>
    public void End(Func<LoadOutcome> how) => _ends.Writer.TryWrite(how);

    /// <summary>Who listens to the latest load that has started.</summary>
    public LoadListener Listener { get; private set; } = LoadListener.None;

    /// <summary>Ends when one more load has started.</summary>
    public ValueTask<WorkspaceTarget> StartedAsync() => _started.Reader.ReadAsync();

    public async Task<LoadOutcome> LoadAsync(WorkspaceTarget target, LoadListener listener, CancellationToken cancellation)
    {
        Listener = listener;
        listener.Progress(new ProgressReport("Loading", 1, 3));
        _started.Writer.TryWrite(target);
        return (await _ends.Reader.ReadAsync(cancellation))();
    }
}
