using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Projects;

/// <summary>A reference of a project to an assembly on disk.</summary>
/// <param name="File">The assembly.</param>
/// <param name="Properties">Aliases and the like.</param>
internal sealed record AssemblyReference(AssemblyFile File, MetadataReferenceProperties Properties);
