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
}
