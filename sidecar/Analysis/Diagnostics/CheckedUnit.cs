using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Diagnostics;

/// <summary>A project with everything whole and the severities of its configuration, as a build would compile it.</summary>
/// <param name="Unit">The project.</param>
/// <param name="Compilation">Its compilation.</param>
internal sealed record CheckedUnit(ProjectUnit Unit, CSharpCompilation Compilation)
{
    // Of fields and events that nothing reads or assigns the compiler tells only who asks about all.
    private static readonly FrozenSet<string> OfWhole = new[] { "CS0067", "CS0169", "CS0414", "CS0649" }.ToFrozenSet();
    private ImmutableArray<Diagnostic>? _whole;

    /// <summary>That of <paramref name="unit"/>; the same object for every question about one snapshot.</summary>
    public static Task<CheckedUnit> OfAsync(Snapshot snapshot, ProjectUnit unit, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync((typeof(CheckedUnit), unit), async () =>
        {
            var whole = await unit.WithBodiesAsync(unit.Files, cancellation).ConfigureAwait(false);
            var severities = new ConfiguredSeverities(ConfiguredOptionsProvider.Of(unit.Configs).Configuration);
            return new CheckedUnit(unit, whole.WithOptions(whole.Options.WithSyntaxTreeOptionsProvider(severities)));
        });

    /// <summary>What the compiler says about one file, or about all when <paramref name="file"/> is null.</summary>
    public IEnumerable<Diagnostic> Compiled(SourceFile? file, CancellationToken cancellation)
    {
        if (file is null)
            return Whole(cancellation);
        var tree = TreeOf(file);
        var found = Compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation);
        return FieldsInDoubt.AreIn(Compilation, tree, cancellation)
            ? found.Concat(Whole(cancellation).Where(one => OfWhole.Contains(one.Id) && one.Location.SourceTree == tree))
            : found;
    }

    /// <summary>What the project's analyzers say.</summary>
    public async Task<IEnumerable<Diagnostic>> AnalyzedAsync(SourceFile? file, GeneratorLoader loader, CancellationToken cancellation)
    {
        var analyzers = Unit.Input.Analyzers.SelectMany(path => loader.Reference(path).GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        if (analyzers.IsEmpty)
            return [];
        var options = new AnalyzerOptions(
            [.. Unit.Additional.Select(AdditionalSource.Of)], ConfiguredOptionsProvider.Of(Unit.Configs));
        var found = await Compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        var tree = file is null ? null : TreeOf(file);
        return tree is null ? found : found.Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    private ImmutableArray<Diagnostic> Whole(CancellationToken cancellation) => _whole ??= Compilation.GetDiagnostics(cancellation);

    private SyntaxTree TreeOf(SourceFile file) => Compilation.SyntaxTrees[Unit.IndexOf(file)];
}
