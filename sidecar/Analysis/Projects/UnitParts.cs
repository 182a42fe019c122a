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
    /// <summary>
    /// The same with the arrays of <paramref name="before"/> where these hold the same objects in the same order: equal to it when
    /// nothing is another, since arrays are compared as objects.
    /// </summary>
    public UnitParts Keeping(UnitParts before) => this with
    {
        Files = Kept(before.Files, Files),
        Additional = Kept(before.Additional, Additional),
        Configs = Kept(before.Configs, Configs),
        References = Kept(before.References, References),
        Assemblies = Kept(before.Assemblies, Assemblies),
    };

    private static ImmutableArray<T> Kept<T>(ImmutableArray<T> before, ImmutableArray<T> now) => before.SequenceEqual(now) ? before : now;
}
