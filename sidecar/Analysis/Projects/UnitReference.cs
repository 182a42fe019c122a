using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Projects;

/// <summary>A reference of a project to another of the workspace.</summary>
/// <param name="Unit">The other one.</param>
/// <param name="Properties">Aliases and the like.</param>
internal sealed record UnitReference(ProjectUnit Unit, MetadataReferenceProperties Properties);
