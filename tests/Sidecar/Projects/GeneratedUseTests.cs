using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>After an edit, generators of other projects run for a question only where what they make can be part of the answer.</summary>
public sealed class GeneratedUseTests : IDisposable
{
    private const string Lib = "public class Thing { public int Count() { int count = 1; return count; } }\npublic class Other { }\n";

    // It spells the types of parameters, as the generator of that name does.
    private const string Generator =
        """
        using System.Linq;
        using Microsoft.CodeAnalysis;
        namespace Microsoft.Extensions.Logging.Generators;
        [Generator]
        public sealed class LoggerMessageGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) =>
                    output.AddSource("Log.g.cs", "static class Made { "
                        + string.Concat(compilation.GetSymbolsWithName("Write").OfType<IMethodSymbol>().SelectMany(method => method.Parameters)
                            .Select(parameter => $"static void Take({parameter.Type} value) {{ }} ")) + "}"));
        }
        """;

    private readonly TempFolder _folder = new();
    private readonly StoredWorkspace _workspace = new(
        $$"""
        //- /Lib/Lib.cs
        {{Lib}}
        //- /App/Log.cs
        class LoggerMessageAttribute : System.Attribute { }
        static class Log { [LoggerMessage] static void Write(Thing thing) { } }
        """,
        "App -> Lib");

    private Snapshot _snapshot;

    public GeneratedUseTests()
    {
        var generator = TestGenerator.WriteTo(_folder, "Logging", Generator);
        _workspace.Projects = [.. _workspace.Projects.Select(p => p.File.EndsWith("App.csproj", StringComparison.Ordinal)
            ? p with { Arguments = [.. p.Arguments, "/analyzer:" + generator] }
            : p)];
        _snapshot = _workspace.Open(new IndexStore());
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task They_need_not_run_for_a_type_that_their_project_does_not_write()
    {
        await UsesAsync("Thing");
        Edit("/Lib/Lib.cs", Lib + "public class Added { Added? self; }\n");
        Assert.Equal(["Lib/Lib.cs"], await UsesAsync("Added"));
        Assert.Null(App.KnownGenerated);
    }

    [Fact]
    public async Task They_run_for_a_type_that_it_writes()
    {
        Assert.Equal(2, (await UsesAsync("Thing")).Length);
        Edit("/Lib/Lib.cs", Lib + "public class Added { Thing? thing; }\n");
        Assert.Equal(3, (await UsesAsync("Thing")).Length);
        Edit("/App/Log.cs", (await File.ReadAllTextAsync(_workspace.PathOf("/App/Log.cs"))).Replace("Thing thing", "Other other", StringComparison.Ordinal));
        Assert.Equal(["App/Log.cs"], (await UsesAsync("Other")).Take(1));
        Assert.Equal(2, (await UsesAsync("Other")).Length);
        Assert.Equal(["Lib/Lib.cs"], await UsesAsync("Thing"));
    }

    [Fact]
    public async Task They_run_for_a_type_around_one_that_it_writes()
    {
        const string Nested = "public class Outer { public class Inner { } }\npublic class Heir : Outer { }\n";
        Edit("/Lib/Lib.cs", Lib + Nested);
        Edit("/App/Log.cs", "class LoggerMessageAttribute : System.Attribute { }\nclass Log : Heir { [LoggerMessage] static void Write(Inner inner) { } }\n");
        Assert.Equal(2, (await UsesAsync("Outer")).Length);
        Edit("/Lib/Lib.cs", Lib + Nested + "public class Added { }\n");
        Assert.Equal(2, (await UsesAsync("Outer")).Length);
    }

    [Fact]
    public async Task What_a_name_means_does_not_depend_on_whether_they_have_run()
    {
        _workspace.Edit("/Lib/Lib.cs", Lib + "public class Made { }\n");
        var meanings = new List<string?>();
        foreach (var ran in new[] { false, true })
        {
            _snapshot = _workspace.Open(new IndexStore());
            if (ran)
                Assert.NotEmpty((await App.GeneratedAsync()).Sources);
            var resolution = (await HoverQuery.RunAsync(_snapshot, new Hover { Symbol = "Made" }, CancellationToken.None)).Resolution;
            meanings.Add($"{resolution.Status} {resolution.Symbol?.Id} {resolution.Note}");
        }
        Assert.Equal(["Exact T:Made ", "Exact T:Made "], meanings);
    }

    [Fact]
    public async Task A_local_concerns_no_other_project()
    {
        await UsesAsync("Thing");
        Edit("/Lib/Lib.cs", Lib.Replace("count = 1", "count = 2", StringComparison.Ordinal));
        var uses = await FindReferencesQuery.RunAsync(_snapshot, new FindReferences { File = "Lib/Lib.cs", Line = 1, Text = "count;" }, CancellationToken.None);
        Assert.Single(uses.References);
        Assert.Null(App.KnownGenerated);
    }

    private ProjectUnit App => _snapshot.Units.All.Single(unit => unit.Input.Name == "App");

    private void Edit(string file, string text)
    {
        _workspace.Edit(file, text);
        _snapshot = SnapshotUpdater.Apply(_snapshot, _workspace.Disk.Sweep(), _workspace.Disk);
    }

    private async Task<string[]> UsesAsync(string symbol) =>
        [.. (await FindReferencesQuery.RunAsync(_snapshot, new FindReferences { Symbol = symbol }, CancellationToken.None)).References.Select(use => use.File)];
}
