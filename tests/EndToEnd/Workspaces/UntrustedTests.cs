using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>A workspace whose build leaves a trace, opened with the real process.</summary>
public sealed class UntrustedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_an_untrusted_workspace_is_run(bool oneShot)
    {
        using var trap = new BuildTrap();
        var before = trap.Files();
        await using (var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = trap.Path, Untrusted = true, OneShot = oneShot }))
        {
            var found = await host.AskAsync(new SearchSymbols { Query = "Trapped" });
            Assert.Equal((1, true, false), (found.Symbols.Count, found.Answer.Syntactic, found.Answer.Complete));
            var refused = await Assert.ThrowsAsync<RequestFailedException>(() => host.AskAsync(new FindDiagnostics { Analyzers = true }));
            Assert.Equal(ErrorCode.NotTrusted, refused.Error.Code);
            Assert.Empty((await host.AskAsync(new ListProjects())).Projects);
        }
        Assert.Equal(before, trap.Files());
    }

    [Fact]
    public async Task A_trusted_one_is_built()
    {
        using var trap = new BuildTrap();
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = trap.Path });
        await host.AskAsync(new ListProjects());
        Assert.Contains("built-by-project", trap.Files());
        Assert.Contains("built-by-props", trap.Files());
    }

    [Fact]
    public async Task What_was_kept_of_a_trusted_load_is_not_used()
    {
        using var trap = new BuildTrap();
        using var cache = new TempFolder();
        var options = new SidecarHostOptions { Workspace = trap.Path, Environment = new Dictionary<string, string?> { ["SIDECAR_CACHE"] = cache.Path } };
        await using (var host = await SidecarHost.StartAsync(options))
            Assert.Null((await host.AskAsync(new SearchSymbols { Query = "Trapped" })).Answer.Syntactic);
        await using (var host = await SidecarHost.StartAsync(options with { Untrusted = true }))
            Assert.True((await host.AskAsync(new SearchSymbols { Query = "Trapped" })).Answer.Syntactic);
    }
}
