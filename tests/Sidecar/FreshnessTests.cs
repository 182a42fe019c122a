using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FreshnessTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        "//- /Lib/A.cs\npublic class A { }\n//- /Lib/B.cs\nclass B { A? a; }\n");

    private readonly DiskState _disk;
    private Snapshot _snapshot;

    public FreshnessTests()
    {
        _snapshot = _workspace.Snapshot;
        _disk = _workspace.Disk;
    }

    [Fact]
    public async Task Nothing_changed_is_the_same_snapshot()
    {
        CatchUp();
        Assert.Same(_workspace.Snapshot, _snapshot);
    }

    [Fact]
    public async Task An_edit_is_seen()
    {
        CatchUp();
        _workspace.Write("/Lib/B.cs", "class B { A? one; A? two; }\n");
        Assert.Equal(2, await UsesOfAAsync());
    }

    [Fact]
    public async Task An_edit_of_the_same_size_within_one_tick_is_seen()
    {
        CatchUp();
        var written = File.GetLastWriteTimeUtc(_workspace.PathOf("/Lib/B.cs"));
        _workspace.Write("/Lib/B.cs", "class B { B? a; }\n");
        File.SetLastWriteTimeUtc(_workspace.PathOf("/Lib/B.cs"), written);
        Assert.Equal(0, await UsesOfAAsync());
    }

    [Fact]
    public async Task An_edit_of_the_same_size_is_seen_also_when_the_time_stamp_is_put_back()
    {
        // Long after the file was written, so that its stamp is trusted.
        var disk = new DiskState(LaterTime.Instance);
        _snapshot = TestWorkspace.BuildOf(_workspace.Target, _workspace.Projects, disk);
        Assert.Equal(1, await UsesOfAAsync(disk));
        var path = _workspace.PathOf("/Lib/B.cs");
        var written = File.GetLastWriteTimeUtc(path);
        _workspace.Write("/Lib/B.cs", "class B { B? a; }\n");
        File.SetLastWriteTimeUtc(path, written);
        Assert.Equal(0, await UsesOfAAsync(disk));
    }

    [Fact]
    public async Task A_new_file_is_seen()
    {
        _workspace.Write("/Lib/Deep/C.cs", "class C { A? a; }\n");
        Assert.Equal(2, await UsesOfAAsync());
    }

    [Fact]
    public async Task A_new_file_in_an_ignored_folder_is_not()
    {
        _workspace.Write("/Lib/obj/C.cs", "class C { A? a; }\n");
        _workspace.Write("/Lib/node_modules/D.cs", "class D { A? a; }\n");
        Assert.Equal(1, await UsesOfAAsync());
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_comes_back()
    {
        File.Delete(_workspace.PathOf("/Lib/B.cs"));
        Assert.Equal(0, await UsesOfAAsync());
        Assert.True(_snapshot.Describe().Complete);
        _workspace.Write("/Lib/B.cs", "class B { A? a; }\n");
        Assert.Equal(1, await UsesOfAAsync());
    }

    [Fact]
    public async Task A_renamed_file_is_where_it_is_now()
    {
        File.Move(_workspace.PathOf("/Lib/B.cs"), _workspace.PathOf("/Lib/Renamed.cs"));
        var result = await AskAsync();
        Assert.Equal("Lib/Renamed.cs", Assert.Single(result.References).File);
    }

    [Fact]
    public async Task A_listed_file_that_is_deleted_is_a_gap_until_it_is_back()
    {
        var listed = _workspace.Projects[0] with { Globs = [] };
        var disk = new DiskState(TimeProvider.System);
        _snapshot = TestWorkspace.BuildOf(_workspace.Target, [listed], disk);
        File.Delete(_workspace.PathOf("/Lib/B.cs"));
        _snapshot = SnapshotUpdater.Apply(_snapshot, disk.Sweep(), disk);
        Assert.Equal(GapReason.FileUnreadable, Assert.Single(_snapshot.Gaps).Reason);
        _workspace.Write("/Lib/B.cs", "class B { A? a; }\n");
        _snapshot = SnapshotUpdater.Apply(_snapshot, disk.Sweep(), disk);
        Assert.Empty(_snapshot.Gaps);
    }

    [Fact]
    public async Task Snapshot_ids_only_grow_and_only_with_changes()
    {
        CatchUp();
        var before = _snapshot.Id;
        _workspace.Write("/Lib/A.cs", "public class A { } // more\n");
        CatchUp();
        Assert.Equal(before + 1, _snapshot.Id);
        CatchUp();
        Assert.Equal(before + 1, _snapshot.Id);
    }

    [Fact]
    public async Task A_look_that_was_interrupted_leaves_everything_to_the_next()
    {
        CatchUp();
        _workspace.Write("/Lib/B.cs", "class B { A? one; A? two; }\n");
        _workspace.Write("/Lib/Deep/C.cs", "class C { A? a; }\n");
        Assert.Null(_disk.Sweep(() => true));
        var asked = 0;
        Assert.Null(_disk.Sweep(() => asked++ > 0));
        Assert.Equal(3, await UsesOfAAsync());
    }

    [Fact]
    public void A_changed_project_file_asks_for_a_load()
    {
        _workspace.Write("/Lib/Lib.csproj", "<Project />");
        _disk.FollowInputs([_workspace.PathOf("/Lib/Lib.csproj")]);
        Assert.False(_disk.Sweep().NeedsLoad);
        _workspace.Write("/Lib/Lib.csproj", "<Project></Project>");
        Assert.True(_disk.Sweep().NeedsLoad);
    }

    [Fact]
    public void A_file_that_was_looked_for_in_vain_asks_for_a_load_when_it_comes()
    {
        var absent = _workspace.PathOf("/Directory.Build.props");
        var disk = new DiskState(TimeProvider.System);
        TestWorkspace.BuildOf(_workspace.Target, [_workspace.Projects[0] with { AbsentInputs = [absent] }], disk);
        Assert.False(disk.Sweep().NeedsLoad);
        _workspace.Write("/Directory.Build.props", "<Project />");
        Assert.True(disk.Sweep().NeedsLoad);
    }

    [Theory]
    [InlineData("/Lib/.editorconfig")]
    [InlineData("/Lib/Deep/.editorconfig")]
    [InlineData("/.editorconfig")]
    [InlineData("/Directory.Build.props")]
    [InlineData("/global.json")]
    [InlineData("/Lib/Page.razor")]
    [InlineData("/eng/More.props")]
    public void A_file_that_an_evaluation_would_take_in_asks_for_a_load(string file)
    {
        Directory.CreateDirectory(_workspace.PathOf("/eng"));
        var project = _workspace.Projects[0] with { OtherPatterns = ["**/*.razor"], ImportPatterns = [_workspace.PathOf("/eng/*.props")] };
        TestWorkspace.BuildOf(_workspace.Target, [project], _disk);
        Assert.False(_disk.Sweep().NeedsLoad);
        _workspace.Write("/Lib/Deep/Readme.md", "nobody takes this in");
        Assert.False(_disk.Sweep().NeedsLoad);
        _workspace.Write(file, "<Project />");
        Assert.True(_disk.Sweep().NeedsLoad);
    }

    [Fact]
    public void A_file_that_is_its_own_project_asks_for_a_load_only_for_its_directives()
    {
        var file = _workspace.PathOf("/Lib/A.cs");
        _disk.FollowInputs([file]);
        _workspace.Write("/Lib/A.cs", "public class A { int x; }\n");
        Assert.False(_disk.Sweep().NeedsLoad);
        _workspace.Write("/Lib/A.cs", "#:package Some@1.0\npublic class A { int x; }\n");
        Assert.True(_disk.Sweep().NeedsLoad);
    }

    public void Dispose() => _workspace.Dispose();

    private void CatchUp() => CatchUp(_disk);

    private void CatchUp(DiskState disk) => _snapshot = SnapshotUpdater.Apply(_snapshot, disk.Sweep(), disk);

    private async Task<FindReferencesResult> AskAsync(DiskState? disk = null)
    {
        CatchUp(disk ?? _disk);
        return await FindReferencesQuery.RunAsync(_snapshot, new FindReferences { Symbol = "A" }, CancellationToken.None);
    }

    private async Task<int> UsesOfAAsync(DiskState? disk = null) => (await AskAsync(disk)).References.Count;
}
