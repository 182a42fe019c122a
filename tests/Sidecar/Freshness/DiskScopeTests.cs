using Sidecar.Analysis.Disk;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>Where something can happen that a sweep would find.</summary>
public sealed class DiskScopeTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of("//- /Lib/A.cs\nclass A { }\n//- /Lib/Deep/B.cs\nclass B { }\n");

    [Fact]
    public void Folders_are_those_that_are_looked_into() => Assert.Equal(["Lib", "Lib/Deep"], Folders(Scope()));

    [Theory]
    [InlineData("Lib/bin/Debug/X.cs")]
    [InlineData("Lib/obj/Debug/net10.0/Lib.AssemblyInfo.cs")]
    [InlineData("Lib/node_modules/some/X.cs")]
    [InlineData("Lib/.git/HEAD")]
    [InlineData("more/.hidden/X.cs")]
    public void None_of_them_holds_output_or_packages_or_the_state_of_tools(string file)
    {
        _workspace.Write("/" + file, "");
        Assert.Equal(["Lib", "Lib/Deep"], Folders(Scope(source: "/" + file)));
    }

    [Fact]
    public void Folders_of_files_outside_are_among_them()
    {
        _workspace.Write("/Shared/Linked.cs", "class Linked { }");
        _workspace.Write("/eng/More.props", "<Project />");
        _workspace.Write("/All.slnx", "<Solution />");
        var scope = Scope(source: "/Shared/Linked.cs", "/eng/More.props", "/All.slnx");
        Assert.Equal([".", "Lib", "Lib/Deep", "Shared", "eng"], Folders(scope));
        Assert.True(Counts(scope, "/Shared/Linked.cs"));
        Assert.False(Counts(scope, "/Shared/Other.cs"));
        Assert.True(Counts(scope, "/eng/More.props"));
        Assert.True(Counts(scope, "/All.slnx"));
        Assert.False(Counts(scope, "/Readme.md"));
    }

    [Theory]
    [InlineData("/Lib/New.cs", true)]
    [InlineData("/Lib/Deep/.editorconfig", true)]
    [InlineData("/Lib/Page.razor", true)]
    [InlineData("/Lib/Directory.Build.props", true)]
    [InlineData("/Lib/Readme.md", false)]
    [InlineData("/Lib/.A.cs.swp", false)]
    [InlineData("/Lib/.#A.cs", false)]
    [InlineData("/Lib/obj/A.cs", false)]
    public void A_file_counts_if_a_sweep_would_find_that_it_came(string file, bool counts) => Assert.Equal(counts, Counts(Scope(), file));

    [Theory]
    [InlineData("New", true)]
    [InlineData("obj", false)]
    [InlineData(".git", false)]
    public void A_folder_counts_if_it_would_be_looked_into(string name, bool counts) =>
        Assert.Equal(counts, Scope().Counts(_workspace.PathOf("/Lib"), name, mayBeFolder: true));

    [Fact]
    public void It_is_the_same_until_a_folder_comes_or_goes()
    {
        var disk = new DiskState(LaterTime.Instance);
        TestWorkspace.BuildOf(_workspace.Target, _workspace.Projects, disk);
        disk.Sweep();
        var first = disk.Scope();
        _workspace.Write("/Lib/New.cs", "class New { }");
        disk.Sweep();
        Assert.Same(first, disk.Scope());
        _workspace.Write("/Lib/More/New.cs", "class More { }");
        disk.Sweep();
        Assert.Equal(["Lib", "Lib/Deep", "Lib/More"], Folders(disk.Scope()));
        Directory.Delete(_workspace.PathOf("/Lib/Deep"), recursive: true);
        disk.Sweep();
        Assert.Equal(["Lib", "Lib/More"], Folders(disk.Scope()));
    }

    public void Dispose() => _workspace.Dispose();

    private DiskScope Scope(string? source = null, params string[] inputs)
    {
        var project = _workspace.Projects[0] with { OtherPatterns = ["**/*.razor"] };
        if (source is not null)
            project = project with { Arguments = [.. project.Arguments, _workspace.PathOf(source)] };
        var disk = new DiskState(LaterTime.Instance);
        TestWorkspace.BuildOf(_workspace.Target, [project], disk);
        disk.FollowInputs(inputs.Select(_workspace.PathOf));
        disk.Sweep();
        return disk.Scope();
    }

    private bool Counts(DiskScope scope, string file) =>
        scope.Counts(Path.GetDirectoryName(_workspace.PathOf(file))!, Path.GetFileName(file), mayBeFolder: false);

    private IEnumerable<string> Folders(DiskScope scope) =>
        scope.Folders.Select(folder => Path.GetRelativePath(_workspace.Root, folder)).Order(StringComparer.Ordinal);
}
