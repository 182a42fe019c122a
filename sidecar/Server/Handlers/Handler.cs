using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Handlers;

/// <summary>An operation with what answers it. The case says how it runs.</summary>
/// <param name="Operation">Its entry in the protocol's table.</param>
internal abstract record Handler(Operation Operation)
{
    /// <summary>Answers from a snapshot; <c>FileOf</c> is <see cref="IReadHandler{TRequest, TResult}.FileOf"/>.</summary>
    public sealed record Read(Operation Operation, Func<Snapshot, object, CancellationToken, Task<object>> RunAsync, Func<object, string?> FileOf)
        : Handler(Operation);

    /// <summary>Answers at once, from the workspace's path, if the request names one, and the parameters.</summary>
    public sealed record Control(Operation Operation, Func<string?, object, object> Run) : Handler(Operation);
}
