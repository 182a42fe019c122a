using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading;

/// <summary>What a loader told.</summary>
/// <param name="Projects">Every project, once for each target framework.</param>
/// <param name="Inputs">Files outside the projects that this depends on; absolute.</param>
internal sealed record LoadOutcome(IReadOnlyList<LoadedProject> Projects, IReadOnlyList<string> Inputs)
{
    /// <summary>Where the SDK is that evaluated the projects, absolute; null when unknown.</summary>
    public string? SdkFolder { get; init; }

    /// <summary>The project files that the workspace names, absolute; the others are referenced by these.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>The imported files that belong to the SDK and to packages, absolute.</summary>
    public IReadOnlyList<string> FixedImports { get; init; } = [];

    /// <summary>How many projects MSBuild evaluated for this, once for each target framework; 0 when all came from the cache.</summary>
    public int Evaluated { get; init; } = Projects.Count;
}
