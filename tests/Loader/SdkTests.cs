using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Tests;

public sealed class SdkTests
{
    [Fact]
    public async Task A_global_json_that_asks_for_an_SDK_that_is_not_installed_fails_with_the_remedy()
    {
        using var folder = new TempFolder();
        folder.Write("global.json", """{ "sdk": { "version": "7.0.321", "rollForward": "disable" } /* pinned */ }""");
        folder.WriteProject("App/App.csproj");
        var message = (await LoaderRun.LoadAsync(folder["App/App.csproj"])).Failed.Message;
        Assert.StartsWith(
            $"{folder["global.json"]} requires .NET SDK 7.0.321 (rollForward: disable)",
            message,
            StringComparison.Ordinal);
        Assert.Contains("installed: ", message, StringComparison.Ordinal);
        Assert.Contains("Install .NET SDK 7.0.321", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_global_json_that_is_satisfied_is_an_input()
    {
        using var folder = new TempFolder();
        folder.Write("global.json", """{ "sdk": { "version": "8.0.100", "rollForward": "latestMajor" } }""");
        folder.Write("App/App.fsproj", "<Project />");
        var load = await LoaderRun.LoadAsync(folder["App/App.fsproj"]);
        Assert.Equal([folder["global.json"]], load.Finished.Inputs);
        Assert.Matches(@"^\d+\.\d+\.\d+", load.Finished.Sdk);
    }

    [Theory]
    [InlineData(null, "10.0.105", true)]
    [InlineData(null, "10.0.200", false)]
    [InlineData("disable", "10.0.101", false)]
    [InlineData("latestFeature", "10.0.401", true)]
    [InlineData("latestFeature", "10.1.100", false)]
    [InlineData("minor", "10.1.100", true)]
    [InlineData("minor", "11.0.100", false)]
    [InlineData("latestMajor", "11.0.100", true)]
    [InlineData("latestMajor", "9.0.300", false)]
    public void Roll_forward_says_which_SDKs_are_accepted(string? rollForward, string installed, bool accepted) =>
        Assert.Equal(accepted, SdkRequirement.Accepts(Asking(rollForward), Version.Parse(installed)));

    private static GlobalJson Asking(string? rollForward) => new("global.json", "10.0.100", rollForward);
}
