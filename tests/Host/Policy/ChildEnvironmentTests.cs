using Sidecar.Host.Processes;

namespace Sidecar.Host.Tests.Policy;

[Trait("Fault", "16")]
public sealed class ChildEnvironmentTests
{
    [Fact]
    public void What_would_poison_the_sidecar_is_not_inherited()
    {
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = "/bin", ["MSBUILD_EXE_PATH"] = "x", ["DOTNET_STARTUP_HOOKS"] = "x", ["DOTNET_DiagnosticPorts"] = "x", ["DOTNET_gcServer"] = "1",
        };

        ChildEnvironment.Apply(environment, wanted: null);

        Assert.Equal(
            ["DOTNET_NOLOGO", "MSBUILDDISABLENODEREUSE", "PATH", "UseSharedCompilation"],
            environment.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_wanted_wins()
    {
        var environment = new Dictionary<string, string?> { ["A"] = "1", ["B"] = "1" };

        ChildEnvironment.Apply(environment, new Dictionary<string, string?> { ["A"] = null, ["B"] = "2", ["DOTNET_gcServer"] = "1" });

        Assert.False(environment.ContainsKey("A"));
        Assert.Equal("2", environment["B"]);
        Assert.Equal("1", environment["DOTNET_gcServer"]);
    }
}
