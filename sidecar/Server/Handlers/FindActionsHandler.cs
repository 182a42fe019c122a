using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>Runs <see cref="FindActionsQuery"/>, and says how long looking may take. Roslyn's fixes and refactorings are loaded when they are first wanted.</summary>
internal sealed class FindActionsHandler(TimeProvider time) : IReadHandler<FindActions, FindActionsResult>
{
    private readonly Lazy<ActionFeatures?> _features = new(ActionFeatures.Load);

    /// <inheritdoc/>
    public async Task<FindActionsResult> HandleAsync(Snapshot snapshot, FindActions request, CancellationToken cancellation)
    {
        var features = await Task.Run(() => _features.Value, cancellation);
        using var enough = new CancellationTokenSource(Patience.Limit, time);
        return await FindActionsQuery.RunAsync(snapshot, request, features, enough.Token, cancellation);
    }
}
