using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Loading;

/// <summary>What can load a workspace: a child process, or a test's own.</summary>
internal interface ILoader
{
    /// <summary>Loads <paramref name="target"/>; <paramref name="listener"/> is told how it goes.</summary>
    /// <exception cref="Sidecar.Protocol.Errors.RequestException">Nothing can be loaded; the message says why and what to do.</exception>
    Task<LoadOutcome> LoadAsync(WorkspaceTarget target, LoadListener listener, CancellationToken cancellation);
}
