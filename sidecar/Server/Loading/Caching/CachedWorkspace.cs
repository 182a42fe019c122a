using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Loading.Caching;

/// <summary>The content of a cache file.</summary>
/// <param name="Key">Which workspace this is.</param>
/// <param name="Projects">Each project, once for each target framework.</param>
/// <param name="Dependencies">Everything that any of them depends on, each once.</param>
internal sealed record CachedWorkspace(string Key, IReadOnlyList<CachedProject> Projects, Dependency[] Dependencies)
{
    /// <summary>Indexes of the dependencies that all projects have: solution, SDK, imports of packages.</summary>
    public required int[] Shared { get; init; }

    /// <summary>The environment that the projects were evaluated in.</summary>
    public required EnvironmentRecord Environment { get; init; }

    /// <summary>Which names in the folders of <see cref="DependencyKind.Names"/> count.</summary>
    public required FileNamePatterns Patterns { get; init; }

    /// <summary>Files outside the projects, absolute.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The project files that the workspace names, absolute.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>The imported files of the SDK and of packages, absolute.</summary>
    public required IReadOnlyList<string> FixedImports { get; init; }

    /// <summary>The SDK that evaluated the projects, absolute.</summary>
    public required string SdkFolder { get; init; }
}
