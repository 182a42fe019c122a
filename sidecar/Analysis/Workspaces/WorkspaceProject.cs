using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Workspaces;

/// <summary>A project as it was loaded.</summary>
/// <param name="Loaded">What the loader told.</param>
/// <param name="Matcher">Which new files are its own.</param>
public sealed record WorkspaceProject(LoadedProject Loaded, SourceMatcher Matcher)
{
    /// <summary>Whether there is anything to compile.</summary>
    public bool IsCompiled => Loaded.Arguments.Count > 0;
}
