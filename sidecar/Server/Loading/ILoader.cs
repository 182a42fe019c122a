using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Messages;

namespace Sidecar.Server.Loading;

/// <summary>What can load a workspace: a child process, or a test's own.</summary>
internal interface ILoader
{
    /// <summary>Loads <paramref name="target"/>; progress goes to <paramref name="progress"/>.</summary>
    /// <exception cref="Sidecar.Protocol.Errors.RequestException">Nothing can be loaded; the message says why and what to do.</exception>
    Task<LoadOutcome> LoadAsync(WorkspaceTarget target, Action<ProgressReport> progress, CancellationToken cancellation);
}
