using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Generators;

/// <summary>Runs a project's generators.</summary>
/// <param name="Driver">What the next run after an edit can begin with; null when there was nothing to run.</param>
/// <param name="Sources">What they made.</param>
/// <param name="Failed">Whether one of them could not be loaded or threw, so that the result is worth nothing to a later run.</param>
/// <param name="Gaps">What those that threw leave open.</param>
internal sealed record GeneratorRun(GeneratorDriver? Driver, IReadOnlyList<GeneratedSource> Sources, bool Failed, ImmutableArray<Gap> Gaps)
{
    /// <summary>Runs those of <paramref name="unit"/> over <paramref name="whole"/>.</summary>
    public static GeneratorRun Of(ProjectUnit unit, CSharpCompilation whole, GeneratorDriver? before, GeneratorLoader loader)
    {
        var generators = unit.Input.Analyzers.SelectMany(path => loader.Reference(path).GetGenerators(LanguageNames.CSharp)).ToImmutableArray();
        var failed = unit.Input.Analyzers.Any(loader.HasFailed);
        if (generators.IsEmpty)
            return new GeneratorRun(Driver: null, [], failed, []);
        var driver = (before ?? CSharpGeneratorDriver.Create(generators).WithUpdatedParseOptions(unit.Input.ParseOptions))
            .ReplaceAdditionalTexts([.. unit.Additional.Select(AdditionalSource.Of)])
            .WithUpdatedAnalyzerConfigOptions(ConfiguredOptionsProvider.Of(unit.Configs))
            .RunGenerators(whole);
        var results = driver.GetRunResult().Results;
        ImmutableArray<Gap> gaps = [.. results.Where(result => result.Exception is not null).Select(result => GapOf(unit, result))];
        var trees = results.SelectMany(result => result.GeneratedSources.IsDefault ? [] : result.GeneratedSources);
        return new GeneratorRun(driver, [.. trees.Select(source => new GeneratedSource(source.SyntaxTree.FilePath, source.SourceText.ToString()))], failed || !gaps.IsEmpty, gaps);
    }

    private static Gap GapOf(ProjectUnit unit, GeneratorRunResult result) => new(
        GapReason.GeneratorFailed,
        $"The source generator {result.Generator.GetGeneratorType().FullName} failed for {unit.Project.Loaded.File}, so what it would generate is unknown: {result.Exception!.Message}");
}
