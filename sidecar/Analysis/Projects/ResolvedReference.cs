using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Projects;

/// <summary>What a reference of the compiler's arguments turned out to be.</summary>
/// <param name="Properties">Aliases and the like.</param>
/// <param name="Project">The index of the project that builds it; null when none does.</param>
/// <param name="Assembly">The assembly on disk; null when a project builds it, or when it does not exist.</param>
internal sealed record ResolvedReference(MetadataReferenceProperties Properties, int? Project, AssemblyFile? Assembly);
