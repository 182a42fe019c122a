using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>A load while the process runs keeps what was computed for all that did not change.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        """
        //- /Lib/Lib.cs
        public class Lib { }
        //- /App/App.cs
        class App { Lib? lib; }
        //- /Tools/Tools.cs
        class Tools { }
        """,
        "App -> Lib");

    private readonly SnapshotBuilder _builder = new(new IndexStore());
    private readonly DiskState _disk = new(LaterTime.Instance);
    private readonly Snapshot _before;

    public ReloadTests() => _before = Build(_workspace.Projects, _disk);

    [Fact]
    public void Nothing_changed_keeps_every_project() => Assert.Same(_before.Units, Reload(Again()).Units);

    [Fact]
    public void A_project_with_other_arguments_is_another_and_so_are_those_that_reference_it()
    {
        var after = Reload(Again("Lib", lib => lib with { Arguments = [.. lib.Arguments, "/define:MORE"] }));
        Assert.Equal(["Tools"], Kept(after));
    }

    [Fact]
    public async Task A_file_that_was_written_meanwhile_counts()
    {
        await UsesOfLibAsync(_before);
        _workspace.Write("/App/App.cs", "class App { Lib? one; Lib? two; }\n");
        var after = Reload(Again());
        Assert.Equal(["Lib", "Tools"], Kept(after));
        Assert.Equal(2, await UsesOfLibAsync(after));
    }

    [Fact]
    public async Task A_file_that_was_only_touched_changes_nothing()
    {
        await UsesOfLibAsync(_before);
        File.SetLastWriteTimeUtc(_workspace.PathOf("/App/App.cs"), DateTime.UnixEpoch);
        Assert.Same(_before.Units, Reload(Again()).Units);
    }

    [Fact]
    public void Other_globs_count_though_the_arguments_are_the_same()
    {
        var disk = new DiskState(LaterTime.Instance);
        var after = Build(Again("Lib", lib => lib with { Globs = [] }), disk, _before);
        Assert.Equal(["Tools"], Kept(after));
        _workspace.Write("/Lib/New.cs", "class New { }");
        Assert.Equal(after.Units, SnapshotUpdater.Apply(after, disk.Sweep(), disk).Units);
    }

    [Fact]
    public void A_project_that_is_gone_is_gone()
    {
        var after = Reload([.. Again().Where(p => !p.File.EndsWith("Tools.csproj", StringComparison.Ordinal))]);
        Assert.Equal(["App", "Lib"], after.Units.All.Select(unit => unit.Input.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["App", "Lib"], Kept(after));
    }

    public void Dispose() => _workspace.Dispose();

    // As a second load tells of the same: equal, not the same objects.
    private LoadedProject[] Again(string? changed = null, Func<LoadedProject, LoadedProject>? change = null) =>
    [
        .. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments], Globs = [.. p.Globs] })
            .Select(p => changed is not null && p.File.EndsWith(changed + ".csproj", StringComparison.Ordinal) ? change!(p) : p),
    ];

    private Snapshot Build(IReadOnlyList<LoadedProject> projects, DiskState disk, Snapshot? before = null) =>
        _builder.Build(1, _workspace.Target, projects, disk, before, before is null ? null : _disk);

    private Snapshot Reload(IReadOnlyList<LoadedProject> projects) => Build(projects, new DiskState(LaterTime.Instance), _before);

    private IEnumerable<string> Kept(Snapshot after) =>
        after.Units.All.Where(unit => _before.Units.All.Contains(unit)).Select(unit => unit.Input.Name).Order(StringComparer.Ordinal);

    private static async Task<int> UsesOfLibAsync(Snapshot snapshot) =>
        (await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "Lib" }, CancellationToken.None)).References.Count;
}
