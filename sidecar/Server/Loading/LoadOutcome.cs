using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading;

/// <summary>What a loader told.</summary>
/// <param name="Projects">Every project, once for each target framework.</param>
/// <param name="Inputs">Files outside the projects that this depends on; absolute.</param>
internal sealed record LoadOutcome(IReadOnlyList<LoadedProject> Projects, IReadOnlyList<string> Inputs);
