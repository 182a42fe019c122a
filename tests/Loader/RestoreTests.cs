using Sidecar.Loader.Restoring;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Tests;

public sealed class RestoreTests
{
    [Fact]
    public async Task A_reference_added_after_a_restore_brings_another_restore()
    {
        using var folder = new TempFolder();
        folder.WriteProject("App/App.csproj");
        folder.WriteProject("Lib/Lib.csproj");
        Assert.True((await LoaderRun.LoadAsync(folder["App/App.csproj"])).Restored);
        folder.WriteProject("App/App.csproj", content: """
            <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            """);
        var load = await LoaderRun.LoadAsync(folder["App/App.csproj"]);
        Assert.True(load.Restored);
        Assert.Equal(ProjectState.Loaded, load.Project("App").State);
        Assert.Equal(ProjectState.Loaded, load.Project("Lib").State);
    }

    [Theory]
    [InlineData("1.2", "[1.2.0, )", true)]
    [InlineData("1.2.3-beta.1", "[1.2.3-beta.1, )", true)]
    [InlineData("1.2.3", "[1.2.4, )", false)]
    [InlineData("1.2.3", "[1.2.3-beta, )", false)]
    [InlineData("10.0.0", "[1.0.0, )", false)]
    [InlineData("1.*", "[2.0.0, )", true)]
    [InlineData(null, "(, )", true)]
    public void A_version_is_recognized_in_the_range_that_was_restored(string? version, string range, bool same) =>
        Assert.Equal(same, RestoreCheck.IsRangeOf(version, range));

    [Theory]
    [InlineData("/sdk/X.targets(38,5): error NETSDK1147: To build this, install: android [/w/A/A.csproj]", "/w/A/A.csproj", "NETSDK1147")]
    [InlineData("/w/A.targets(1,2): error MSB4062: A task [x] is missing. [/w/A.csproj::TargetFramework=net8.0]", "/w/A.csproj", "MSB4062")]
    [InlineData("/w/A/A.csproj : error NU1101: Unable to find package B. [/w/All.slnx]", null, null)]
    [InlineData("  Restored /w/A/A.csproj (in 787 ms).", null, null)]
    public void A_restore_tells_which_project_stopped_it(string line, string? project, string? code)
    {
        var culprit = RestoreCulprit.Of(line);
        Assert.Equal((project, code), (culprit?.Project, culprit?.Problem.Code));
    }
}
