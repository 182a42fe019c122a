using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Handlers;

/// <summary>Answers from an immutable snapshot; any number run side by side.</summary>
internal interface IReadHandler<in TRequest, TResult>
{
    /// <summary>The answer, read from a snapshot that is as new as the request.</summary>
    Task<TResult> HandleAsync(Snapshot snapshot, TRequest request, CancellationToken cancellation);
}
