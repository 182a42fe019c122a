using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>Nothing is written into the user's folders but what a restore puts under <c>obj</c>.</summary>
public sealed class UntouchedTreeTests : IDisposable
{
    private readonly TempFolder _folder = new("sidecar-untouched-");

    [Fact]
    public async Task Git_shows_what_the_user_wrote_and_what_a_restore_makes()
    {
        SampleFiles.WriteTo(_folder);
        Git.Run(_folder.Path, "init", "--quiet");
        Git.Run(_folder.Path, "add", "--all");
        Git.Run(_folder.Path, "commit", "--quiet", "--message", "All of it");
        await using (var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = _folder.Combine("Shop.slnx") }).OrHang())
        {
            var uses = await UsesAsync(host);
            Assert.InRange(uses, 1, 1000);
            _folder.Write("Shop/Basket.Checks.cs", "namespace Shop;\n\npublic sealed partial class Basket\n{\n    private static bool Accepts(string article) => true;\n}\n");
            _folder.Write("App/More.cs", "class More { void Add(Shop.Basket basket) => basket.Add(\"pot\"); }\n");
            Assert.Equal(uses + 1, await UsesAsync(host));
            await host.AskAsync(new FindDiagnostics { Analyzers = true });
            _folder.Write("Shop/Shop.csproj", ProjectFile.Of("<PropertyGroup><DefineConstants>EXTRA</DefineConstants></PropertyGroup>"));
            Assert.Equal(uses + 1, await UsesAsync(host));
        }
        Assert.Equal(
            [" M Shop/Basket.Checks.cs", " M Shop/Shop.csproj", "?? App/More.cs", "?? App/obj/", "?? Shop/obj/"],
            Git.Run(_folder.Path, "status", "--porcelain", "--ignored").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<int> UsesAsync(SidecarHost host) =>
        (await host.AskAsync(new FindReferences { Symbol = "Shop.Basket", Limit = 1000 })).References.Count;
}
