using System.Collections.Immutable;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>What generators could see of a project and of all that it references, if they look at declarations alone.</summary>
/// <param name="Key">Equal keys mean that such generators see the same of the project itself.</param>
/// <param name="Files">The source files at that time.</param>
/// <param name="Referenced">The projects that it references, each with what its own generators had made.</param>
internal sealed record GeneratorView(UInt128 Key, ImmutableArray<SourceFile> Files, ImmutableArray<(GeneratorView View, IReadOnlyList<GeneratedSource> Made)> Referenced)
{
    /// <summary>What those of <paramref name="unit"/> can see now; null when that costs more to know than it saves. <paramref name="referenced"/> is what was generated for its references.</summary>
    public static GeneratorView? Of(ProjectUnit unit, GeneratorLoader generators, IReadOnlyList<GeneratedCode> referenced) =>
        referenced.Any(code => code.View is null)
            ? null
            : new(UnitKeys.DeclarationsKey(unit, generators, unit.Files), unit.Files, [.. referenced.Select(code => (code.View!, code.Sources))]);

    /// <summary>
    /// Whether all generators of <paramref name="unit"/>, now and then, see nothing else <paramref name="now"/> than they saw: what came is bodies,
    /// or types that nobody names. Those that look into bodies have to find their own project's files as they were.
    /// </summary>
    public bool IsStill(ProjectUnit unit, GeneratorView now, GeneratorLoader generators)
    {
        var all = unit.Generators.Concat(NeededGenerators.Of(unit, Files, generators)).ToArray();
        return (TriggerWords.AllReadDeclarations(all) || (TriggerWords.AllLookAtNamed(all) && unit.Files.SequenceEqual(Files)))
            && new ViewComparison(unit, generators).IsSame(unit, now, this);
    }
}
