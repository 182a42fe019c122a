using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindDiagnosticsTests : IDisposable
{
    private const string Code =
        """
        //- /Lib/Lib.cs
        public class Lib
        {
            [System.Obsolete] public int Old() => 1;
            public int New() { int unused; return missing; }
        }
        //- /App/App.cs
        class App { int Run(Lib lib) => lib.Old(); }
        //- /App/Fine.cs
        using System.Linq;
        class Fine { }
        """;

    private readonly TestWorkspace _workspace = TestWorkspace.Of(Code, "App -> Lib");
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_a_build_would_report_comes_with_the_most_severe_first() => Assert.Equal(
        [
            "error CS0103 Lib/Lib.cs:4:43",
            "warning CS0612 App/App.cs:1:33",
            "warning CS0168 Lib/Lib.cs:4:28",
        ],
        await AskAsync(new FindDiagnostics()));

    [Theory]
    [InlineData("App/App.cs", null, "warning CS0612 App/App.cs:1:33")]
    [InlineData(null, "App", "warning CS0612 App/App.cs:1:33")]
    [InlineData(null, "App/App.csproj", "warning CS0612 App/App.cs:1:33")]
    [InlineData("App/Fine.cs", null, null)]
    public async Task A_file_or_a_project_alone_can_be_asked_about(string? file, string? project, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], await AskAsync(new FindDiagnostics { File = file, Project = project }));

    [Fact]
    public async Task Suggestions_come_when_they_are_asked_for()
    {
        Assert.Equal(["hidden CS8019 App/Fine.cs:1:1"], await AskAsync(new FindDiagnostics { File = "App/Fine.cs", Severity = Severity.Hidden }));
        Assert.Equal(["error CS0103 Lib/Lib.cs:4:43"], await AskAsync(new FindDiagnostics { Severity = Severity.Error }));
        Assert.Equal(["warning CS0168 Lib/Lib.cs:4:28"], await AskAsync(new FindDiagnostics { Ids = "cs0168, CS9999" }));
    }

    [Theory]
    [InlineData("App/Nothing.cs", null, "There is no file")]
    [InlineData(null, "Nothing", "'projects' lists them")]
    [InlineData("App/App.cs", "Lib", "does not compile")]
    public async Task What_is_not_there_is_an_error(string? file, string? project, string message)
    {
        var error = await Assert.ThrowsAsync<RequestException>(() => AskAsync(new FindDiagnostics { File = file, Project = project }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private int _f;", "warning CS0169")]
    [InlineData("private int _f = 1;", "warning CS0414")]
    [InlineData("private int _f; int Get() => _f;", "warning CS0649")]
    [InlineData("private int _f; int Get(int _f) => _f; void Set() { _f = 1; }", "warning CS0414")]
    [InlineData("internal int _f; int Get() => _f;", "warning CS0649")]
    [InlineData("public event System.Action? _f;", "warning CS0067")]
    [InlineData("private int _f; int Get() => _f; void Set() { _f = 1; }", null)]
    [InlineData("private int f; C(int f) { this.f = f; } int Get() => f;", null)]
    [InlineData("public int _f;", null)]
    [InlineData("internal int _inOther; int Get() => _inOther;", null)]
    [InlineData("public event System.Action? _f; void Raise() => _f?.Invoke();", null)]
    public async Task A_file_alone_is_told_what_only_the_whole_project_shows(string members, string? expected)
    {
        using var workspace = TestWorkspace.Of($$"""
            //- /Lib/C.cs
            public partial class C { {{members}} }
            //- /Lib/Other.cs
            class Other { void Set(C c) { {{(members.Contains("_inOther", StringComparison.Ordinal) ? "c._inOther = 1;" : "")}} } }
            """);
        var alone = await AskAsync(new FindDiagnostics { File = "Lib/C.cs" }, workspace.Snapshot);
        Assert.Equal(expected, alone.SingleOrDefault()?.Split(" Lib")[0]);
        Assert.Equal(await AskAsync(new FindDiagnostics(), workspace.Snapshot), alone);
    }

    [Fact]
    public async Task Options_and_configuration_files_have_their_say()
    {
        var config = _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CS0612.severity = error\n");
        var projects = _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/nowarn:CS0168", "/analyzerconfig:" + config] }).ToList();
        Assert.Equal(
            ["error CS0612 App/App.cs:1:33", "error CS0103 Lib/Lib.cs:4:43"],
            await AskAsync(new FindDiagnostics(), TestWorkspace.BuildOf(_workspace.Target, projects)));
    }

    [Fact]
    public async Task Analyzers_run_on_request()
    {
        var snapshot = WithAnalyzer("Shouting", Analyzer("Report(context)"));
        Assert.Empty(await AskAsync(new FindDiagnostics { File = "App/Fine.cs", Analyzers = false }, snapshot));
        Assert.Equal(["warning SHOUT App/Fine.cs:2:7"], await AskAsync(new FindDiagnostics { File = "App/Fine.cs", Analyzers = true }, snapshot));
        Assert.Contains("warning SHOUT Lib/Lib.cs:1:14", await AskAsync(new FindDiagnostics { Analyzers = true }, snapshot));
    }

    [Fact]
    public async Task An_analyzer_that_fails_says_so_and_costs_nothing_else()
    {
        var snapshot = WithAnalyzer("Failing", Analyzer("throw new System.InvalidOperationException()"));
        var found = await AskAsync(new FindDiagnostics { Analyzers = true }, snapshot);
        Assert.Contains(found, one => one.Contains("AD0001", StringComparison.Ordinal));
        Assert.Contains("error CS0103 Lib/Lib.cs:4:43", found);
    }

    [Fact]
    public async Task An_analyzer_that_cannot_be_loaded_is_a_gap()
    {
        var snapshot = WithAnalyzerAt(_folder.Combine("nowhere.dll"));
        var answer = await FindDiagnosticsQuery.RunAsync(snapshot, new FindDiagnostics { Analyzers = true }, CancellationToken.None);
        Assert.False(answer.Answer.Complete);
    }

    [Fact]
    public async Task What_an_unsaved_text_would_break_and_mend_can_be_asked()
    {
        var unsaved = new OverlaySet().With(_workspace.PathOf("/Lib/Lib.cs"), "\n\npublic class Lib { public int Other() { int unused; return 1; } }");
        var answer = await FindDiagnosticsQuery.RunAsync(
            unsaved.ApplyTo(_workspace.Snapshot), new FindDiagnostics { Compare = true }, CancellationToken.None);
        Assert.Equal(["CS1061"], answer.Diagnostics.Where(one => one.Location!.File == "App/App.cs").Select(one => one.Id));
        Assert.Equal(["CS0103", "CS0612"], answer.Removed!.Select(one => one.Id).Where(id => id is not "CS0168").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_unsaved_texts_there_is_nothing_to_compare()
    {
        var answer = await FindDiagnosticsQuery.RunAsync(_workspace.Snapshot, new FindDiagnostics { Compare = true }, CancellationToken.None);
        Assert.Empty(answer.Diagnostics);
        Assert.Empty(answer.Removed!);
    }

    [Fact]
    public async Task More_than_the_limit_is_cut_and_said()
    {
        var answer = await FindDiagnosticsQuery.RunAsync(_workspace.Snapshot, new FindDiagnostics { Limit = 1 }, CancellationToken.None);
        Assert.Equal((1, 3), (answer.Diagnostics.Count, answer.Answer.CutFrom));
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private static string Analyzer(string report) =>
        $$"""
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;
        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class TheAnalyzer : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("SHOUT", "t", "Say {0} louder", "c", DiagnosticSeverity.Warning, true);
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);
            public override void Initialize(AnalysisContext context) => context.RegisterSymbolAction(Look, SymbolKind.NamedType);
            private static void Look(SymbolAnalysisContext context) { {{report}}; }
            private static void Report(SymbolAnalysisContext context) =>
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name));
        }
        """;

    private Snapshot WithAnalyzer(string name, string code) => WithAnalyzerAt(TestGenerator.WriteTo(_folder, name, code));

    private Snapshot WithAnalyzerAt(string file)
    {
        List<LoadedProject> projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzer:" + file] })];
        return TestWorkspace.BuildOf(_workspace.Target, projects);
    }

    private async Task<string[]> AskAsync(FindDiagnostics request, Snapshot? snapshot = null) =>
    [
        .. (await FindDiagnosticsQuery.RunAsync(snapshot ?? _workspace.Snapshot, request, CancellationToken.None)).Diagnostics.Select(one =>
            $"{one.Severity.ToString().ToLowerInvariant()} {one.Id} {one.Location?.File}:{one.Location?.Line}:{one.Location?.Column}"),
    ];
}
