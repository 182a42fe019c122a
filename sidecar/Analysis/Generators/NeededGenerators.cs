using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Generators;

/// <summary>Which of a project's generators can make anything. Most projects have those that come with .NET and use none of them.</summary>
internal static class NeededGenerators
{
    /// <summary>
    /// The generators of <paramref name="unit"/> that have to run. Where one is unknown all have to: what it adds at the
    /// beginning is seen by the others.
    /// </summary>
    public static ImmutableArray<ISourceGenerator> Of(ProjectUnit unit, GeneratorLoader loader) => Of(unit, unit.Files, loader);

    /// <summary>The same, if <paramref name="files"/> were those of the project.</summary>
    public static ImmutableArray<ISourceGenerator> Of(ProjectUnit unit, ImmutableArray<SourceFile> files, GeneratorLoader loader)
    {
        var all = unit.Input.Analyzers.SelectMany(path => loader.Reference(path).GetGenerators(LanguageNames.CSharp)).ToImmutableArray();
        var words = all.Select(generator => TriggerWords.Of(generator.GetGeneratorType().FullName)).ToArray();
        return words.Contains(null) ? all : [.. all.Where((_, i) => words[i]!.Count == 0 || words[i]!.Any(MayBeMentioned))];

        bool MayBeMentioned(string word) => NameHash.Of(word) is var hash && files.Any(file => file.MayMention(word, hash, unit.Input.ParseOptions));
    }
}
