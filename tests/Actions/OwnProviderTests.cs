using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Actions.Tests;

public sealed class OwnProviderTests : IDisposable
{
    private const string Providers = """
        using System.Collections.Immutable;
        using System.Threading.Tasks;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeActions;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.CodeRefactorings;
        using Microsoft.CodeAnalysis.Diagnostics;
        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class TheAnalyzer : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("SHOUT", "t", "Say {0} louder", "c", DiagnosticSeverity.Warning, true);
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);
            public override void Initialize(AnalysisContext context) => context.RegisterSymbolAction(Look, SymbolKind.NamedType);
            private static void Look(SymbolAnalysisContext context) { /*analyze*/context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name)); }
        }
        [ExportCodeFixProvider(LanguageNames.CSharp)]
        public sealed class TheFix : CodeFixProvider
        {
            public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SHOUT");
            public override async Task RegisterCodeFixesAsync(CodeFixContext context)
            {
                var text = await context.Document.GetTextAsync();
                /*fix*/context.RegisterCodeFix(CodeAction.Create("Shout", _ => Task.FromResult(context.Document.WithText(text.Replace(context.Span, "LOUD"))), "shout"), context.Diagnostics);
            }
        }
        [ExportCodeRefactoringProvider(LanguageNames.CSharp)]
        public sealed class TheRefactoring : CodeRefactoringProvider
        {
            /*make*/
            public override Task ComputeRefactoringsAsync(CodeRefactoringContext context)
            {
                context.RegisterRefactoring(CodeAction.Create("Throw", _ => Fail(), "throw"));
                return Task.CompletedTask;
            }
            private static Task<Document> Fail() => throw new System.InvalidOperationException("Not today.");
        }
        """;

    private readonly TestWorkspace _workspace = TestWorkspace.Of("class $$Quiet { }\n");
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Fixes_and_refactorings_of_the_project_s_analyzers_are_offered()
    {
        var snapshot = With("Healthy", Providers);
        var result = await AskAsync(snapshot);
        var fix = result.Actions.Single(one => one.Title == "Shout");
        Assert.Equal(("SHOUT", Severity.Warning, "shout"), (fix.Diagnostic!.Id, fix.Diagnostic.Severity, fix.EquivalenceKey));
        Assert.Contains(result.Actions, one => one.Title == "Throw");
        Assert.True(result.Answer.Complete);
        var preview = await AskAsync(snapshot, fix.Key);
        Assert.Equal("--- a/Test.cs\n+++ b/Test.cs\n@@ -1 +1 @@\n-class Quiet { }\n+class LOUD { }", Assert.Single(preview.Changes!).Diff);
    }

    [Theory]
    [InlineData("/*fix*/", "throw new System.InvalidOperationException(\"Not today.\");", "TheFix", "Shout", "Throw")]
    [InlineData("/*analyze*/", "throw new System.InvalidOperationException(\"Not today.\");", "TheAnalyzer", "Shout", "Throw")]
    [InlineData("/*make*/", "public TheRefactoring() { throw new System.InvalidOperationException(\"Not today.\"); }", "TheRefactoring", "Throw", "Shout")]
    public async Task One_that_throws_costs_itself_and_is_a_gap(string place, string code, string name, string lost, string kept)
    {
        var result = await AskAsync(With("Failing" + name, Providers.Replace(place, code, StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Actions, one => one.Title == lost);
        Assert.Contains(result.Actions, one => one.Title == kept);
        Assert.Contains(result.Actions, one => one.Title == "Rename file to Quiet.cs");
        var gap = Assert.Single(result.Answer.Gaps!);
        Assert.Equal(GapReason.ProviderFailed, gap.Reason);
        Assert.StartsWith(name + " failed", gap.Message, StringComparison.Ordinal);
        Assert.EndsWith("Not today.", gap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_throws_is_a_gap()
    {
        var result = await AskAsync(With("Throwing", Providers), "Throw");
        Assert.Empty(result.Changes!);
        Assert.Contains("Not today.", Assert.Single(result.Answer.Gaps!).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_cannot_be_loaded_is_a_gap()
    {
        var result = await AskAsync(WithAt(_folder.Combine("nowhere.dll")));
        Assert.Contains(result.Actions, one => one.Title == "Rename file to Quiet.cs");
        Assert.Contains(result.Answer.Gaps!, gap => gap.Message.Contains("nowhere.dll", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private Snapshot With(string name, string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Append(typeof(Compilation).Assembly.Location)
            .Append(typeof(Document).Assembly.Location)
            .Append(typeof(System.Composition.ExportAttribute).Assembly.Location)
            .Distinct(StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], references.Select(path => MetadataReference.CreateFromFile(path)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var file = _folder.Combine(name + ".dll");
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return WithAt(file);
    }

    private Snapshot WithAt(string file) =>
        TestWorkspace.BuildOf(_workspace.Target, [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzer:" + file] })]);

    private Task<FindActionsResult> AskAsync(Snapshot snapshot, string? preview = null) => FindActionsQuery.RunAsync(
        snapshot, Offered.At(_workspace) with { Preview = preview }, Offered.Features, CancellationToken.None, CancellationToken.None);
}
