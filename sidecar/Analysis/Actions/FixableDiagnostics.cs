using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Actions;

/// <summary>What the compiler and analyzers say about lines of a file, as far as somebody can mend it.</summary>
internal static class FixableDiagnostics
{
    /// <summary>Those that touch the lines of <paramref name="place"/>; of what is hidden from people, those that touch what is selected.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(
        Document document, ActionPlace place, ImmutableArray<DiagnosticAnalyzer> analyzers, FixSearch fixes, ProviderRun run)
    {
        var lines = place.Lines;
        SemanticModel? model = null;
        ImmutableArray<Diagnostic> compiled = [];
        var done = await run.DoAsync("the compiler", async token =>
        {
            model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
            compiled = model!.GetDiagnostics(cancellationToken: token);
        }).ConfigureAwait(false);
        if (!done)
            return [];
        var found = new List<Diagnostic>(compiled);
        if (await ThoseThatMatterAsync(analyzers, fixes, run).ConfigureAwait(false) is { Length: > 0 } some)
            found.AddRange(await AnalyzedAsync(document, model!, lines, some, run).ConfigureAwait(false));
        return [.. found.Where(one => !one.IsSuppressed && fixes.CanMend(one.Id) && one.Location.SourceTree == model!.SyntaxTree && Touches(one, place))];
    }

    private static bool Touches(Diagnostic diagnostic, ActionPlace place) => diagnostic.Location.SourceSpan is var span && diagnostic.Severity == DiagnosticSeverity.Hidden
        ? place.Selections.Any(span.IntersectsWith)
        : span.IntersectsWith(place.Lines);

    private static async Task<ImmutableArray<DiagnosticAnalyzer>> ThoseThatMatterAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers, FixSearch fixes, ProviderRun run)
    {
        var some = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        foreach (var analyzer in analyzers)
        {
            var matters = false;
            if (await run.DoAsync(analyzer.GetType().FullName!, () => matters = analyzer.SupportedDiagnostics.Any(descriptor => fixes.CanMend(descriptor.Id))).ConfigureAwait(false) && matters)
                some.Add(analyzer);
        }
        return some.ToImmutable();
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzedAsync(
        Document document, SemanticModel model, TextSpan lines, ImmutableArray<DiagnosticAnalyzer> analyzers, ProviderRun run)
    {
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => run.Fail(analyzer.GetType().FullName!, exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var compiled = model.Compilation.WithAnalyzers(analyzers, options);
        ImmutableArray<Diagnostic> syntax = [], semantic = [];
        var done = await run.DoAsync($"the {analyzers.Length} analyzers", async token =>
        {
            syntax = await compiled.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, lines, token).ConfigureAwait(false);
            semantic = await compiled.GetAnalyzerSemanticDiagnosticsAsync(model, lines, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return done ? [.. syntax, .. semantic] : [];
    }
}
