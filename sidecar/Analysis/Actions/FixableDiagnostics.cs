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
        var found = new List<Diagnostic>();
        SemanticModel? model = null;
        await run.DoAsync("the compiler", async token =>
        {
            var bound = (await document.GetSemanticModelAsync(token).ConfigureAwait(false))!;
            found.AddRange(bound.GetDiagnostics(cancellationToken: token));
            model = bound;
        }).ConfigureAwait(false);
        if (model is not null && await ThoseThatMatterAsync(analyzers, fixes, run).ConfigureAwait(false) is { Length: > 0 } some)
            found.AddRange(await AnalyzedAsync(document, model, lines, some, run).ConfigureAwait(false));
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
            await run.DoAsync(analyzer.GetType().FullName!, _ =>
            {
                if (analyzer.SupportedDiagnostics.Any(descriptor => fixes.CanMend(descriptor.Id)))
                    some.Add(analyzer);
                return Task.CompletedTask;
            }).ConfigureAwait(false);
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
        await run.DoAsync($"the {analyzers.Length} analyzers", async token =>
        {
            syntax = await compiled.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, lines, token).ConfigureAwait(false);
            semantic = await compiled.GetAnalyzerSemanticDiagnosticsAsync(model, lines, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return [.. syntax, .. semantic];
    }
}
