using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>Code that the SDK's generators write.</summary>
[Collection(SampleCollection.Name)]
public sealed class GeneratedCodeTests(SampleSolution sample) : IAsyncLifetime
{
    private SidecarHost _host = null!;

    public async Task InitializeAsync() =>
        _host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = sample.Path }).OrHang();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Places_in_generated_code_are_found_and_marked()
    {
        var count = await _host.AskAsync(new FindReferences { Symbol = "Basket.Count" });
        AssertMarked(count.References);
        Assert.Contains(count.References, reference => reference.Generated == true);

        var valid = await _host.AskAsync(new FindDefinitions { Symbol = "ArticleNames.Valid" });
        AssertMarked(valid.Definitions);
        Assert.Equal(2, valid.Definitions.Count);

        var json = await _host.AskAsync(new SearchSymbols { Query = "BasketJson" });
        AssertMarked(json.Symbols.Select(symbol => symbol.Location!));
    }

    private static void AssertMarked(IEnumerable<CodeLocation> locations) => Assert.All(
        locations, location => Assert.Equal(location.File.EndsWith(".g.cs", StringComparison.Ordinal), location.Generated ?? false));
}
