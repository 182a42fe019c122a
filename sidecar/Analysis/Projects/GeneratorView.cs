using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>What generators could see of a project that look at declarations alone.</summary>
/// <param name="Key">Equal keys mean that such generators make the same.</param>
/// <param name="Files">The source files at that time.</param>
internal sealed record GeneratorView(UInt128 Key, ImmutableArray<SourceFile> Files)
{
    /// <summary>What those of <paramref name="unit"/> can see now.</summary>
    public static GeneratorView Of(ProjectUnit unit, GeneratorLoader generators, IReadOnlyList<UInt128> referenced) =>
        new(UnitKeys.DeclarationsKey(unit, generators, referenced, unit.Files), unit.Files);

    /// <summary>
    /// Whether all generators of <paramref name="unit"/> look at declarations alone, now and then, and see nothing else than they saw:
    /// what came is bodies, or types that nobody names.
    /// </summary>
    public bool IsStill(ProjectUnit unit, GeneratorLoader generators, IReadOnlyList<UInt128> referenced) =>
        TriggerWords.AllReadDeclarations(unit.Generators.Concat(NeededGenerators.Of(unit, Files, generators)))
            && UnitKeys.DeclarationsKey(unit, generators, referenced, Earlier(unit)) == Key;

    // The files as they were as long as nobody can tell the difference.
    private IEnumerable<SourceFile> Earlier(ProjectUnit unit)
    {
        var known = Files.ToDictionary(file => file.Path, WorkspacePath.Comparer);
        foreach (var file in unit.Files)
        {
            var before = known.GetValueOrDefault(file.Path);
            if (ReferenceEquals(file, before) || IsTriggered(unit, file) || !AddedTypes.AreAll(unit, file, before))
                yield return file;
            else if (before is not null)
                yield return before;
        }
    }

    private static bool IsTriggered(ProjectUnit unit, SourceFile file) => unit.Generators
        .SelectMany(generator => TriggerWords.Of(generator.GetGeneratorType().FullName)!)
        .Any(word => file.MayMention(word, NameHash.Of(word), unit.Input.ParseOptions));
}
