using Sidecar.Analysis.Disk;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

public sealed class FolderTreeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_first_look_finds_everything_and_the_next_nothing()
    {
        Write("A.cs", "Deep/B.cs", "Deep/Deeper/C.resx");
        var tree = Tree();
        Assert.Equal(["A.cs", "Deep/B.cs", "Deep/Deeper/C.resx"], Came(tree.Look()));
        Assert.Empty(Came(tree.Look()));
    }

    [Fact]
    public void What_comes_and_goes_is_told()
    {
        Write("A.cs", "Deep/B.cs");
        var tree = Tree();
        tree.Look();
        Write("Deep/New.cs", "Other/Deep/C.cs");
        File.Delete(_folder.Combine("A.cs"));
        var changes = tree.Look();
        Assert.Equal(["Deep/New.cs", "Other/Deep/C.cs"], Came(changes));
        Assert.Equal(["A.cs"], Went(changes));
    }

    [Fact]
    public void A_folder_that_is_renamed_goes_and_comes_with_all_that_is_in_it()
    {
        Write("Old/B.cs", "Old/Deep/C.cs");
        var tree = Tree();
        tree.Look();
        Directory.Move(_folder.Combine("Old"), _folder.Combine("New"));
        var changes = tree.Look();
        Assert.Equal(["New/B.cs", "New/Deep/C.cs"], Came(changes));
        Assert.Equal(["Old/B.cs", "Old/Deep/C.cs"], Went(changes));
    }

    [Fact]
    public void A_root_may_come_later()
    {
        var tree = new FolderTree([_folder.Combine("Later")], new HashSet<string>(), 100, LaterTime.Instance, new FileClocks());
        Assert.Empty(Came(tree.Look()));
        Write("Later/A.cs");
        Assert.Equal(["Later/A.cs"], Came(tree.Look()));
    }

    [Theory]
    [InlineData("obj/A.cs")]
    [InlineData("bin/Debug/A.cs")]
    [InlineData("node_modules/x/A.cs")]
    [InlineData(".vs/A.cs")]
    public void Folders_of_builds_and_tools_are_not_looked_into(string file)
    {
        var tree = Tree();
        tree.Look();
        Write(file);
        Assert.Empty(Came(tree.Look()));
    }

    [Fact]
    public void Where_there_are_many_those_that_git_ignores_are_left_out_unless_something_is_compiled_from_them()
    {
        Directory.CreateDirectory(_folder.Combine(".git"));
        Write("src/A.cs", "made/B.cs", "out/C.cs", "out/Deep/D.cs", "made/Deep/E.cs");
        _folder.Write(".gitignore", "made\nout\n");
        var compiled = new HashSet<string> { _folder.Path, _folder.Combine("made") };
        Assert.Equal([".gitignore", "made/B.cs", "src/A.cs"], Came(new FolderTree([_folder.Path], compiled, 1, LaterTime.Instance, new FileClocks()).Look()));
        Assert.Equal(6, Came(new FolderTree([_folder.Path], compiled, 100, LaterTime.Instance, new FileClocks()).Look()).Length);
    }

    [Fact]
    public void However_many_files_do_not_count_they_cost_nothing()
    {
        Directory.CreateDirectory(_folder.Combine("node_modules"));
        var tree = Tree();
        tree.Look();
        for (var i = 0; i < 1000; i++)
            Write($"node_modules/p{i}/A.cs");
        Assert.Empty(Came(tree.Look()));
        Assert.Equal(1, tree.Count);
    }

    public void Dispose() => _folder.Dispose();

    private FolderTree Tree() => new([_folder.Path], new HashSet<string>(), 100, LaterTime.Instance, new FileClocks());

    private void Write(params string[] files)
    {
        foreach (var file in files)
            _folder.Write(file, "");
    }

    private string[] Came(FolderChanges changes) => Paths(changes.Came);

    private string[] Went(FolderChanges changes) => Paths(changes.Went);

    private string[] Paths(IEnumerable<(string Folder, string Name)> files) =>
        [.. files.Select(file => Path.GetRelativePath(_folder.Path, Path.Combine(file.Folder, file.Name)).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
