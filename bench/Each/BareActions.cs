using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.EachBench;

/// <summary>What a program would write that asks Roslyn's analyzers, fixes and refactorings itself: titles are left where they come.</summary>
internal sealed class BareActions(Snapshot snapshot, ActionFeatures features)
{
    public async Task AtAsync(SampledPlace place)
    {
        // Both sides ask the same: Roslyn's, and what the project's analyzer references bring with them.
        var unit = snapshot.Units.Of(place.File)[0];
        var providers = features.Providers.With(await OwnProviders.OfAsync(snapshot, unit, new ProviderRun(default, default)));
        var fixes = providers.Fixes.SelectMany(fix => fix.FixableDiagnosticIds.Distinct(), (fix, id) => (fix, id)).ToLookup(pair => pair.id, pair => pair.fix);
        var model = (await place.Document.GetSemanticModelAsync())!;
        var line = (await place.Document.GetTextAsync()).Lines[place.Line - 1].Span;
        var caret = new TextSpan(place.Position, 0);
        var found = new List<string>();
        foreach (var diagnostic in (await DiagnosticsAsync(place.Document, model, line, Mendable(providers, fixes))).Where(one => one.Location.SourceTree == model.SyntaxTree && one.Location.SourceSpan.IntersectsWith(line)))
            foreach (var fix in fixes[diagnostic.Id])
                await fix.RegisterCodeFixesAsync(new CodeFixContext(place.Document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => found.Add(action.Title), default));
        foreach (var refactoring in providers.Refactorings)
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(place.Document, caret, action => found.Add(action.Title), default));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Mendable(ActionProviders providers, ILookup<string, CodeFixProvider> fixes) =>
        [.. providers.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => fixes.Contains(descriptor.Id)))];

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Document document, SemanticModel model, TextSpan line, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analyzed = model.Compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        return model.GetDiagnostics()
            .Concat(await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, line, default))
            .Concat(await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, line, default));
    }
}
