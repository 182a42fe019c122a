using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>What generators make is kept for the next start, as long as they would see the same.</summary>
public sealed class GeneratedCodeTests : IDisposable
{
    private static readonly string[] Names = ["Made", "One", "Two", "Models", "MakeUserModel", "MakeItemModel", "UserModel", "ItemModel", "Lib", "Use"];

    private readonly TempFolder _folder = new();
    private readonly StoredWorkspace _workspace = new(
        """
        //- /Lib/Lib.cs
        public class Lib { public const int X = 1; public void Run() { System.Console.WriteLine("a longer body"); } }
        //- /App/User.cs
        public class UserModel { Lib? lib; int Use() { return Made.One + Made.One; } }
        """,
        "App -> Lib");

    private readonly string _names;

    public GeneratedCodeTests()
    {
        var generator = TestGenerator.WriteTo(_folder);
        _names = _folder.Write("Names.txt", "One\n");
        File.SetLastWriteTimeUtc(_names, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _workspace.Projects = [.. _workspace.Projects.Select(p => p.File.EndsWith("App.csproj", StringComparison.Ordinal)
            ? p with { Arguments = [.. p.Arguments, "/analyzer:" + generator, "/additionalfile:" + _names] }
            : p)];
    }

    [Fact]
    public async Task Generated_code_is_searched_like_any_other()
    {
        var snapshot = _workspace.Open(new IndexStore());
        var uses = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "UserModel" }, CancellationToken.None);
        Assert.Equal(2, uses.References.Count(use => use.Generated == true));
        var definition = await FindDefinitionsQuery.RunAsync(snapshot, new FindDefinitions { Symbol = "Made.One" }, CancellationToken.None);
        Assert.True(Assert.Single(definition.Definitions).Generated);
        Assert.Equal(2, (await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "Made.One" }, CancellationToken.None)).References.Count);
    }

    [Fact]
    public async Task A_second_start_does_not_run_the_generators()
    {
        await _workspace.StoreAsync();
        var again = _workspace.OpenStored();
        var generated = await again.Units.All.Single(unit => unit.Input.Name == "App").GeneratedAsync();
        Assert.Null(generated.Driver);
        Assert.Equal(2, generated.Sources.Count);
        await AssertRightAsync();
    }

    [Theory]
    [InlineData("One\nTwo\n", true)]
    [InlineData("Two\n", true)]
    [InlineData("One\n", false)]
    public async Task An_additional_file_counts_by_its_content(string names, bool runs)
    {
        await _workspace.StoreAsync();
        await File.WriteAllTextAsync(_names, names);
        Assert.Equal(runs, await RunsAsync());
        await AssertRightAsync();
    }

    [Theory]
    [InlineData("/App/User.cs", "public class ItemModel { Lib? lib; int Use() { return Made.One; } }", true)]
    [InlineData("/App/User.cs", "public class UserModel { Lib? lib; int Use() { return Made.Two + Made.Two; } }", true)]
    [InlineData("/Lib/Lib.cs", "public class Lib { public const int X = 2; public void Run() { System.Console.WriteLine(\"a longer body\"); } }\n", true)]
    [InlineData("/Lib/Lib.cs", "public class Lib { public const int X = 1; public void Run() { System.Console.WriteLine(\"another body\"); } }\n", false)]
    public async Task They_run_again_for_what_they_can_see(string file, string text, bool runs)
    {
        await _workspace.StoreAsync();
        _workspace.Edit(file, text);
        Assert.Equal(runs, await RunsAsync());
        await AssertRightAsync();
    }

    [Fact]
    public async Task A_generator_that_was_built_again_runs_again()
    {
        await _workspace.StoreAsync();
        var file = _folder.Combine("TheGenerator.dll");
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
        Assert.True(await RunsAsync());
    }

    [Fact]
    public async Task An_assembly_beside_a_generator_counts_as_part_of_it()
    {
        await _workspace.StoreAsync();
        TestGenerator.WriteTo(_folder, "Beside", "public class Beside { }");
        Assert.True(await RunsAsync());
    }

    [Theory]
    [InlineData("TheGenerator")]
    [InlineData("Beside")]
    public void A_running_workspace_notices_that_a_generator_was_built_again(string built)
    {
        TestGenerator.WriteTo(_folder, "Beside", "public class Beside { }");
        _workspace.Open(new IndexStore());
        Assert.False(_workspace.Disk.Sweep().NeedsLoad);
        TestGenerator.WriteTo(_folder, built, "public class Other { public int One; }");
        Assert.True(_workspace.Disk.Sweep().NeedsLoad);
    }

    [Fact]
    public async Task A_generator_that_was_built_again_replaces_the_one_that_ran()
    {
        var builder = new SnapshotBuilder(new IndexStore());
        Assert.Equal(["Models", "Names"], await MadeAsync(builder));
        TestGenerator.WriteTo(_folder, code: OneClass("Other"));
        Assert.Equal(["Other"], await MadeAsync(builder));
    }

    [Fact]
    public async Task A_generator_that_was_replaced_is_unloaded()
    {
        var builder = new SnapshotBuilder(new IndexStore());
        var loaded = await LoadAsync(builder);
        TestGenerator.WriteTo(_folder, code: OneClass("Other"));
        await MadeAsync(builder);
        for (var round = 0; round < 10 && loaded.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(loaded.IsAlive);
    }

    [Fact]
    public async Task A_generator_that_did_not_change_is_loaded_once()
    {
        var builder = new SnapshotBuilder(new IndexStore());
        var first = await LoadAsync(builder);
        var second = await LoadAsync(builder);
        Assert.Same(first.Target, second.Target);
    }

    [Fact]
    public async Task A_reference_that_was_built_again_counts()
    {
        var other = TestGenerator.WriteTo(_folder, "Other", "public class Other { }");
        _workspace.Projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/reference:" + other] })];
        await _workspace.StoreAsync();
        Assert.False(await RunsAsync());
        TestGenerator.WriteTo(_folder, "Other", "public class Other { public int Two; }");
        Assert.True(await RunsAsync());
        await AssertRightAsync();
    }

    [Fact]
    public async Task A_generator_that_fails_is_a_gap_at_every_start()
    {
        var broken = TestGenerator.WriteTo(
            _folder,
            "Broken",
            "using Microsoft.CodeAnalysis; [Generator] public sealed class Broken : IIncrementalGenerator { public void Initialize(IncrementalGeneratorInitializationContext c) => c.RegisterSourceOutput(c.CompilationProvider, (o, x) => throw new System.InvalidOperationException(\"broken\")); }");
        _workspace.Projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzer:" + broken] })];
        await _workspace.StoreAsync();
        var again = _workspace.OpenStored();
        var answer = await FindReferencesQuery.RunAsync(again, new FindReferences { Symbol = "UserModel" }, CancellationToken.None);
        Assert.False(answer.Answer.Complete);
        Assert.Contains("Broken", Assert.Single(answer.Answer.Gaps!, gap => gap.Message.Contains("App.csproj", StringComparison.Ordinal)).Message);
    }

    [Fact]
    public async Task A_generator_that_cannot_be_loaded_is_a_gap_at_every_start()
    {
        var missing = _folder.Combine("nowhere", "Missing.dll");
        _workspace.Projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzer:" + missing] })];
        await _workspace.StoreAsync();
        foreach (var start in new[] { _workspace.Open(new IndexStore()), _workspace.OpenStored() })
        {
            var answer = await FindReferencesQuery.RunAsync(start, new FindReferences { Symbol = "UserModel" }, CancellationToken.None);
            Assert.Contains("Missing.dll", Assert.Single(answer.Answer.Gaps!).Message, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private static string OneClass(string name) =>
        $$"""
        using Microsoft.CodeAnalysis;
        [Generator]
        public sealed class TheGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterPostInitializationOutput(output => output.AddSource("{{name}}.g.cs", "class {{name}} { }"));
        }
        """;

    // Loads what it names into objects of its own frame, or the runtime could keep them for its caller.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> LoadAsync(SnapshotBuilder builder)
    {
        var snapshot = _workspace.Open(builder);
        var unit = App(snapshot);
        var generator = unit.Input.Analyzers.SelectMany(file => snapshot.Context.Generators.Reference(file).GetGenerators(LanguageNames.CSharp)).First();
        await unit.GeneratedAsync();
        return new WeakReference(AssemblyLoadContext.GetLoadContext(generator.GetGeneratorType().Assembly));
    }

    private async Task<IEnumerable<string>> MadeAsync(SnapshotBuilder builder) =>
        (await App(_workspace.Open(builder)).GeneratedAsync()).Sources.Select(source => Path.GetFileName(source.Path).Split('.')[0]).Order(StringComparer.Ordinal);

    private static ProjectUnit App(Snapshot snapshot) => snapshot.Units.All.Single(unit => unit.Input.Name == "App");

    private async Task<bool> RunsAsync()
    {
        var unit = _workspace.OpenStored().Units.All.Single(unit => unit.Input.Name == "App");
        return (await unit.GeneratedAsync()).Driver is not null;
    }

    private async Task AssertRightAsync() => Assert.Equal(
        await StoredWorkspace.AnswersAsync(_workspace.Open(new IndexStore()), Names),
        await StoredWorkspace.AnswersAsync(_workspace.OpenStored(), Names));
}
