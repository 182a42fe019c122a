using Microsoft.CodeAnalysis;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Workspaces;

/// <summary>A project as it was loaded.</summary>
/// <param name="Loaded">What the loader told.</param>
/// <param name="Id">Roslyn's id of it; null when there was nothing to make a project of.</param>
/// <param name="Matcher">Which new files are its own.</param>
public sealed record WorkspaceProject(LoadedProject Loaded, ProjectId? Id, SourceMatcher Matcher);
