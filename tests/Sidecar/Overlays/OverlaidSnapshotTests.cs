using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Xunit;

namespace Sidecar.Server.Tests.Overlays;

/// <summary>What laying texts over a snapshot costs, and what it leaves behind.</summary>
public sealed class OverlaidSnapshotTests : IDisposable
{
    private readonly OverlaidWorkspace _workspace = new(
        "//- /Lib/A.cs\npublic class A { public void Run() { } }\n//- /Lib/B.cs\nclass B { A? a; }\n//- /App/C.cs\nclass C { void Go(A a) => a.Run(); }\n//- /Far/D.cs\nclass D { }\n",
        "App -> Lib");

    [Fact]
    public void Without_a_change_it_is_the_same_snapshot()
    {
        _workspace.Set("/Lib/B.cs", "class B { }\n");
        var first = _workspace.Own;
        _workspace.Set("/Lib/B.cs", "class B { }\n");
        _workspace.Clear("/Lib/A.cs");
        Assert.Same(first, _workspace.Own);
    }

    [Fact]
    public async Task Ids_only_grow_and_another_state_has_another()
    {
        await OverlaidWorkspace.UsesAsync(_workspace.Own, "A");
        var ids = new List<long> { _workspace.Own.Id };
        Action[] changes =
        [
            () => _workspace.Set("/Lib/B.cs", "class B { }\n"),
            () => _workspace.Set("/Lib/B.cs", "class B { int i; }\n"),
            () => _workspace.Write("/Lib/A.cs", "public class A { }\n"),
            () => _workspace.Clear("/Lib/B.cs"),
        ];
        foreach (var change in changes)
        {
            change();
            Assert.Equal(_workspace.Own.Id, _workspace.Own.Id);
            ids.Add(_workspace.Own.Id);
        }
        Assert.Equal(ids.Distinct().Order(), ids);
        Assert.Equal(2, _workspace.Others.Id);
    }

    [Fact]
    public void Projects_that_an_overlay_does_not_reach_stay_the_same_objects()
    {
        _workspace.Set("/App/C.cs", "class C { }\n");
        Assert.Equal(["App"], Different(_workspace.Others, _workspace.Own));
        var before = _workspace.Own;
        _workspace.Set("/Far/D.cs", "class D { int i; }\n");
        Assert.Equal(["Far"], Different(before, _workspace.Own));
        before = _workspace.Own;
        _workspace.Write("/Far/D.cs", "class D { int j; }\n");
        Assert.Empty(Different(before, _workspace.Own));
    }

    [Fact]
    public void What_is_on_disk_already_is_the_file_itself()
    {
        var file = _workspace.Others.Units.Files.Single(f => f.Path.EndsWith("B.cs", StringComparison.Ordinal));
        Assert.NotEqual(default, file.Hash);
        _workspace.Set("/Lib/B.cs", file.Text.ToString());
        Assert.Same(_workspace.Others.Units, _workspace.Own.Units);
    }

    [Fact]
    public async Task Nothing_of_an_overlay_is_kept_for_the_next_start()
    {
        await OverlaidWorkspace.UsesAsync(_workspace.Others, "A");
        var before = _workspace.Others.Context.Store.Additions;
        _workspace.Set("/Lib/B.cs", "class B { A a = new(); }\n");
        Assert.Equal(3, (await OverlaidWorkspace.UsesAsync(_workspace.Own, "A")).Length);
        Assert.Equal(before, _workspace.Others.Context.Store.Additions);
        var unit = _workspace.Others.Units.All.Single(u => u.Input.Name == "Lib");
        Assert.Null(_workspace.Others.Context.Store.Find(ContentHash.Of("class B { A a = new(); }\n"u8), unit.Input.ParseOptions));
    }

    public void Dispose() => _workspace.Dispose();

    private static IEnumerable<string> Different(Snapshot before, Snapshot after) =>
        before.Units.All.Zip(after.Units.All).Where(pair => pair.First != pair.Second).Select(pair => pair.Second.Input.Name);
}
