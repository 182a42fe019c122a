using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Loading;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>Holds loads before or after they have read the disk, by chance, until they may go on.</summary>
internal sealed class HeldLoader(IProjectLoader loader, int seed) : IProjectLoader
{
    private readonly Random _random = new(seed);
    private TaskCompletionSource _mayGo = new();

    /// <summary>Holds what comes to it from now on.</summary>
    public void Hold() => _mayGo = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets everything go on.</summary>
    public void Release() => _mayGo.TrySetResult();

    public async Task<LoadOutcome> LoadAsync(WorkspaceTarget target, PartialLoad? part, LoadListener listener, CancellationToken cancellation)
    {
        if (_random.Next(2) == 0)
            await _mayGo.Task.WaitAsync(cancellation);
        var outcome = await loader.LoadAsync(target, part, listener, cancellation);
        await _mayGo.Task.WaitAsync(cancellation);
        return outcome;
    }
}
