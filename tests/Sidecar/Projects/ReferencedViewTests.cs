using System.Globalization;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>What comes in a referenced project runs a generator again only where that can see it.</summary>
public sealed class ReferencedViewTests : IDisposable
{
    private const string Things = "public class Thing { public int Count() { return 1; } }\n";
    private const string User = "class User { Thing? thing; Later? later; }\n";
    private const string App = "class Words { void Run() { LoggerMessage(); Bind(); } void LoggerMessage() { } void Bind() { } }\n";

    private const string ForLogging = "Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator";
    private const string ForConfiguration = "Microsoft.Extensions.Configuration.Binder.SourceGeneration.ConfigurationBindingGenerator";
    private const string ForRazor = "Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator";
    private const string Unknown = "Somebodys.OwnGenerator";

    private readonly TempFolder _folder = new();
    private readonly StoredWorkspace _workspace = new($"//- /App/App.cs\n{App}\n//- /Mid/User.cs\n{User}\n//- /Lib/Things.cs\n{Things}", "App -> Mid", "Mid -> Lib", "App -> Lib");
    private Snapshot? _snapshot;

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(ForLogging)]
    [InlineData(ForConfiguration)]
    public async Task It_does_not_run_for_a_type_that_nobody_names(string generator)
    {
        Give("App", generator);
        Assert.Equal(1, await RunsAsync());
        Edit("/Lib/Things.cs", Things + "public class Added { Added? self; }\n");
        Assert.Equal(1, await RunsAsync());
        Edit("/Lib/New.cs", "class Other { Other? self; }\n");
        Assert.Equal(1, await RunsAsync());
    }

    [Theory]
    [InlineData("/Lib/Things.cs", Things + "public class Later { }\n")]
    [InlineData("/Lib/Things.cs", Things + "public class Bind { }\n")]
    [InlineData("/Lib/Things.cs", "public class Thing { public long Count() { return 1; } }\n")]
    [InlineData("/Lib/Things.cs", Things + "public static class Added { public static void Run(this Thing thing) { } }\n")]
    [InlineData("/Mid/User.cs", "class User { Thing? thing; Added? added; }\n")]
    [InlineData("/Mid/User.cs", "")]
    public async Task It_runs_for_what_may_change_a_meaning(string file, string text)
    {
        Give("App", ForLogging);
        Assert.Equal(1, await RunsAsync());
        Edit(file, text);
        Assert.Equal(2, await RunsAsync());
    }

    [Theory]
    [InlineData(ForRazor)]
    [InlineData(Unknown)]
    public async Task One_that_may_look_at_everything_runs_for_a_type_that_nobody_names(string generator)
    {
        Give("App", generator);
        Assert.Equal(1, await RunsAsync());
        Edit("/Lib/Things.cs", Things + "public class Added { }\n");
        Assert.Equal(2, await RunsAsync());
    }

    [Theory]
    [InlineData(ForLogging, 1)]
    [InlineData(ForConfiguration, 2)]
    public async Task One_that_looks_into_bodies_runs_where_its_own_project_has_another(string generator, int runs)
    {
        Give("App", generator);
        Assert.Equal(1, await RunsAsync());
        Edit("/App/App.cs", App.Replace("Run() { ", "Run() { Run(); ", StringComparison.Ordinal));
        Assert.Equal(runs, await RunsAsync());
    }

    [Fact]
    public async Task It_runs_for_a_type_that_generated_code_named_before_it_came()
    {
        Give("App", ForLogging);
        Give("Mid", Unknown, "class Mentions { Added? added; }");
        Assert.Equal(1, await RunsAsync());
        Edit("/Lib/Things.cs", Things + "public class Added { }\n");
        Assert.Equal(2, await RunsAsync());
    }

    // It makes a file that says how often it ran, or always the same one.
    private void Give(string project, string generator, string? makes = null)
    {
        var (space, name) = (generator[..generator.LastIndexOf('.')], generator[(generator.LastIndexOf('.') + 1)..]);
        var path = TestGenerator.WriteTo(_folder, project + name, $$"""
            using Microsoft.CodeAnalysis;
            namespace {{space}};
            [Generator]
            public sealed class {{name}} : IIncrementalGenerator
            {
                private int _runs;
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) => output.AddSource("Made.g.cs", {{(makes is null ? "\"// Runs = \" + ++_runs" : $"\"{makes}\"")}}));
            }
            """);
        _workspace.Projects = [.. _workspace.Projects.Select(p => IsCalled(p, project) ? p with { Arguments = [.. p.Arguments, "/analyzer:" + path] } : p)];
    }

    private static bool IsCalled(LoadedProject project, string name) => Path.GetFileNameWithoutExtension(project.File) == name;

    private void Edit(string file, string text)
    {
        _workspace.Edit(file, text);
        _snapshot = SnapshotUpdater.Apply(_snapshot!, _workspace.Disk.Sweep(), _workspace.Disk);
    }

    private async Task<int> RunsAsync()
    {
        _snapshot ??= _workspace.Open(new IndexStore());
        var app = _snapshot.Units.All.Single(unit => IsCalled(unit.Project.Loaded, "App"));
        var text = Assert.Single((await app.GeneratedAsync()).Sources).Text;
        return int.Parse(text.Split("Runs = ")[1], CultureInfo.InvariantCulture);
    }
}
