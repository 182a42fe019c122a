using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Loading;

/// <summary>What evaluates projects: a child process, or a test's own.</summary>
internal interface IProjectLoader
{
    /// <summary>Loads all projects of <paramref name="target"/>, or those of <paramref name="part"/>.</summary>
    /// <exception cref="Sidecar.Protocol.Errors.RequestException">Nothing can be loaded; the message says why and what to do.</exception>
    Task<LoadOutcome> LoadAsync(
        WorkspaceTarget target, PartialLoad? part, LoadListener listener, CancellationToken cancellation);
}
