using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Tests.Indexing;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>What a unit parses whole, what in outline, and what an edit leaves as it was.</summary>
public sealed class ProjectUnitTests : IDisposable
{
    private const string Code =
        """
        //- /Lib/A.cs
        public class A { public void Run() { System.Console.WriteLine("a body of some length"); } }
        //- /Lib/B.cs
        public class B { public void Run() { System.Console.WriteLine("another body of some length"); } }
        //- /App/C.cs
        class C : A { void Use() { Run(); System.Console.WriteLine("a third body of some length"); } }
        //- /Other/D.cs
        class D { }
        """;

    private readonly TestWorkspace _workspace = TestWorkspace.Of(Code, "App -> Lib");

    [Fact]
    public async Task What_is_declared_has_no_bodies()
    {
        using var stored = new StoredWorkspace(Code, "App -> Lib");
        await stored.StoreAsync();
        var lib = UnitOf(stored.OpenStored(), "Lib");
        Assert.All((await lib.DeclaredAsync(CancellationToken.None)).SyntaxTrees, tree => Assert.IsType<OutlineText>(tree.GetText()));
    }

    [Fact]
    public async Task A_question_makes_whole_what_it_needs_and_the_second_one_everything()
    {
        using var stored = new StoredWorkspace(Code, "App -> Lib");
        await stored.StoreAsync();
        var lib = UnitOf(stored.OpenStored(), "Lib");
        var first = await lib.WithBodiesAsync([lib.Files[0]], CancellationToken.None);
        Assert.Equal([true, false], first.SyntaxTrees.Select(IsWhole));
        Assert.Same(first, await lib.WithBodiesAsync([lib.Files[0]], CancellationToken.None));
        var second = await lib.WithBodiesAsync([lib.Files[1]], CancellationToken.None);
        Assert.Equal([true, true], second.SyntaxTrees.Select(IsWhole));
        Assert.Same(second, await lib.WithBodiesAsync([.. lib.Files], CancellationToken.None));
    }

    [Fact]
    public async Task Whole_trees_that_were_let_go_come_back()
    {
        var lib = await WarmAsync("Lib");
        await lib.WithBodiesAsync([.. lib.Files], CancellationToken.None);
        lib.DropBodies();
        Assert.False(lib.HasBodies);
        var again = await lib.WithBodiesAsync([lib.Files[1]], CancellationToken.None);
        Assert.True(IsWhole(again.SyntaxTrees[1]));
    }

    [Fact]
    public async Task An_edit_replaces_its_project_and_those_that_reference_it()
    {
        await WarmAsync("Lib");
        var before = _workspace.Snapshot;
        await UnitOf(before, "Lib").DeclaredAsync(CancellationToken.None);
        _workspace.Write("/Lib/B.cs", "public class B2 { }\n");
        var after = CatchUp();
        Assert.Equal([true, false, false], ((string[])["Other", "App", "Lib"]).Select(name => UnitOf(before, name) == UnitOf(after, name)));
        Assert.Same(UnitOf(before, "Lib").Files[0], UnitOf(after, "Lib").Files[0]);
        var trees = (await UnitOf(after, "Lib").DeclaredAsync(CancellationToken.None)).SyntaxTrees;
        Assert.Same((await UnitOf(before, "Lib").DeclaredAsync(CancellationToken.None)).SyntaxTrees[0], trees[0]);
    }

    [Fact]
    public async Task Meanings_reach_through_outlines()
    {
        var app = await WarmAsync("App");
        var compilation = await app.WithBodiesAsync([.. app.Files], CancellationToken.None);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var reference = Assert.IsType<CSharpCompilation>(compilation.References.OfType<CompilationReference>().Single().Compilation);
        Assert.Same(await UnitOf(_workspace.Snapshot, "Lib").DeclaredAsync(CancellationToken.None), reference);
    }

    [Fact]
    public async Task An_older_snapshot_still_says_what_it_said()
    {
        var before = _workspace.Snapshot;
        await WarmAsync("Lib");
        _workspace.Write("/Lib/B.cs", "public class B2 { }\n");
        CatchUp();
        var compilation = await UnitOf(before, "Lib").WithBodiesAsync([.. UnitOf(before, "Lib").Files], CancellationToken.None);
        Assert.NotNull(compilation.GetTypeByMetadataName("B"));
        Assert.Null(compilation.GetTypeByMetadataName("B2"));
    }

    [Fact]
    public async Task Edits_that_nobody_asks_about_keep_what_was_computed()
    {
        var lib = await WarmAsync("Lib");
        var declared = await lib.UnitAsync();
        var whole = await lib.WithBodiesAsync([.. lib.Files], CancellationToken.None);
        var snapshot = _workspace.Snapshot;
        foreach (var name in (string[])["B2", "B3"])
        {
            _workspace.Write("/Lib/B.cs", $"public class {name} {{ }}\n");
            snapshot = CatchUp(snapshot);
        }
        lib = UnitOf(snapshot, "Lib");
        Assert.Same(declared, lib.LatestDeclared);
        Assert.True(lib.HasBodies);
        Assert.Same(whole.SyntaxTrees[0], (await lib.WithBodiesAsync([lib.Files[1]], CancellationToken.None)).SyntaxTrees[0]);
        Assert.Same(await lib.UnitAsync(), lib.LatestDeclared);
    }

    [Fact]
    public async Task Once_somebody_asked_what_a_name_means_every_project_is_declared_ahead()
    {
        var lib = await WarmAsync("Lib");
        await lib.WithBodiesAsync([lib.Files[0]], CancellationToken.None);
        _workspace.Write("/Lib/B.cs", "public class B2 { }\n");
        var after = CatchUp();
        await WarmUp.RunAsync(after, _ => ValueTask.CompletedTask, CancellationToken.None);
        Assert.All(after.Units.All, unit => Assert.NotNull(unit.KnownDeclared));
        Assert.True(UnitOf(after, "Lib").HasBodies);
        Assert.False(UnitOf(after, "App").HasBodies);
    }

    [Fact]
    public async Task As_long_as_nobody_asks_nothing_is_declared()
    {
        await WarmAsync("Lib");
        Assert.All(_workspace.Snapshot.Units.All, unit => Assert.Null(unit.KnownDeclared));
        Assert.False(WarmUp.IsUsed(_workspace.Snapshot));
    }

    [Fact]
    public async Task What_is_warm_is_left_alone()
    {
        await WarmAsync("Lib");
        var pieces = 0;
        ValueTask Count(CancellationToken cancellation)
        {
            pieces++;
            return ValueTask.CompletedTask;
        }
        await WarmUp.RunAsync(_workspace.Snapshot, Count, CancellationToken.None);
        Assert.Equal(0, pieces);
        _workspace.Write("/App/C.cs", "class C2 { }\n");
        await WarmUp.RunAsync(CatchUp(), Count, CancellationToken.None);
        Assert.InRange(pieces, 1, 3);
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<ProjectUnit> WarmAsync(string name)
    {
        await WarmUp.RunAsync(_workspace.Snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);
        return UnitOf(_workspace.Snapshot, name);
    }

    private Snapshot CatchUp(Snapshot? before = null) => SnapshotUpdater.Apply(before ?? _workspace.Snapshot, _workspace.Disk.Sweep(), _workspace.Disk);

    private static ProjectUnit UnitOf(Snapshot snapshot, string name) => snapshot.Units.All.Single(unit => unit.Input.Name == name);

    private static bool IsWhole(SyntaxTree tree) => tree.GetText() is not OutlineText;
}
