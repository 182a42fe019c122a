using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Handlers;

/// <summary>Answers from an immutable snapshot; any number run side by side.</summary>
internal interface IReadHandler<in TRequest, TResult>
{
    /// <summary>The answer, read from a snapshot that is as new as the request.</summary>
    Task<TResult> HandleAsync(Snapshot snapshot, TRequest request, CancellationToken cancellation);

    /// <summary>
    /// How far the question reaches: the file, as the request names it, whose projects and what these reference are all that the answer
    /// depends on. It is then answered also while other projects are being loaded again. Null when it reaches further.
    /// </summary>
    string? FileOf(TRequest request) => null;
}
