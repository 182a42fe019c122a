using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Messages;

namespace Sidecar.Server.Loading;

/// <summary>Who waits for a load, and what he wants of it first.</summary>
/// <param name="Progress">Told how far it has come.</param>
/// <param name="Arrived">Told each project that is ready, after those that it references.</param>
/// <param name="WantedAsync">Project or source files that are waited for, absolute; asked once, when a loader can be told.</param>
internal sealed record LoadListener(
    Action<ProgressReport> Progress, Action<LoadedProject> Arrived, Func<CancellationToken, Task<IReadOnlyList<string>>> WantedAsync)
{
    /// <summary>Nobody.</summary>
    public static LoadListener None { get; } = new(_ => { }, _ => { }, _ => Task.FromResult<IReadOnlyList<string>>([]));
}
