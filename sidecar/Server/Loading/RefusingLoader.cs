using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;

namespace Sidecar.Server.Loading;

/// <summary>
/// The loader of a process that must run nothing of a workspace. It is there instead of the one that starts MSBuild and reads what
/// was kept of it, so that no way leads there.
/// </summary>
internal sealed class RefusingLoader : ILoader
{
    /// <inheritdoc/>
    public Task<LoadOutcome> LoadAsync(WorkspaceTarget target, LoadListener listener, CancellationToken cancellation) =>
        throw Refusal(target.Root, "That question");

    /// <summary>What is said to who asks <paramref name="asked"/>, which takes the projects of <paramref name="root"/>.</summary>
    public static RequestException Refusal(string root, string asked) => new(
        ErrorCode.NotTrusted,
        $"{asked} needs the projects of {root}, and loading these runs their build; the workspace is not trusted, so nothing of it is run. "
        + "Without them 'symbols', 'grep' and 'list' of a file are answered. Open it as trusted if you would build it.");
}
