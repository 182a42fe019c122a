using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Tests;

/// <summary>Everything a loader sent.</summary>
public sealed record LoadResult(IReadOnlyList<LoadEvent> Events)
{
    public IReadOnlyList<LoadedProject> Projects { get; } =
        [.. Events.OfType<LoadEvent.Project>().Select(sent => sent.Loaded)];

    public LoadEvent.Finished Finished => Assert.IsType<LoadEvent.Finished>(Events[^1]);

    public LoadEvent.Failed Failed => Assert.IsType<LoadEvent.Failed>(Events[^1]);

    public bool Restored => Events.OfType<LoadEvent.Progress>().Any(told => told.Message == "Restoring packages");

    public IEnumerable<string> Names => Projects.Select(project => Path.GetFileName(project.File));

    public LoadedProject Project(string name, string? framework = null) =>
        Assert.Single(Projects, project => Path.GetFileNameWithoutExtension(project.File) == name
            && (framework is null || project.Framework == framework));
}
