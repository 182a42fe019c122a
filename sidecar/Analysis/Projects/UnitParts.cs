using System.Collections.Immutable;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>What a project consists of at one moment.</summary>
/// <param name="Project">As it was loaded.</param>
/// <param name="Input">Its compiler's arguments.</param>
/// <param name="Files">Its source files, in the compiler's order; those that came since at the end.</param>
/// <param name="Additional">Its additional files.</param>
/// <param name="Configs">Its configuration files.</param>
/// <param name="References">The projects it references.</param>
/// <param name="Assemblies">The assemblies it references.</param>
internal sealed record UnitParts(
    WorkspaceProject Project,
    CompilerInput Input,
    ImmutableArray<SourceFile> Files,
    ImmutableArray<SourceFile> Additional,
    ImmutableArray<SourceFile> Configs,
    ImmutableArray<UnitReference> References,
    ImmutableArray<AssemblyReference> Assemblies)
{
    /// <summary>Whether <paramref name="other"/>, of the same project, holds the same objects in the same order.</summary>
    public bool AreSame(UnitParts other) =>
        Files.SequenceEqual(other.Files)
            && Additional.SequenceEqual(other.Additional)
            && Configs.SequenceEqual(other.Configs)
            && References.SequenceEqual(other.References)
            && Assemblies.SequenceEqual(other.Assemblies);
}
