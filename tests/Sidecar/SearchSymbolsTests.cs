using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class SearchSymbolsTests
{
    private const string Code =
        """
        class Order { }
        class OrderService { void Reorder() { } Order? order; void PlaceOrder() { } }
        class Other { }
        """;

    [Theory]
    [InlineData("Order", "Order order OrderService PlaceOrder")]
    [InlineData("OS", "OrderService")]
    [InlineData("OrdServ", "OrderService")]
    [InlineData("OrderService.Place", "PlaceOrder")]
    [InlineData("Nothing", "")]
    public async Task The_best_fit_comes_first(string query, string names)
    {
        var result = await AskAsync(new SearchSymbols { Query = query });
        Assert.Equal(names, string.Join(' ', result.Symbols.Select(s => s.Id!.Split(':', '.', '(')[^1])));
    }

    [Fact]
    public async Task A_limit_cuts_and_says_from_how_many()
    {
        var result = await AskAsync(new SearchSymbols { Query = "Order", Limit = 1 });
        Assert.Single(result.Symbols);
        Assert.Equal(4, result.Answer.CutFrom);
    }

    [Fact]
    public async Task An_empty_query_is_refused() =>
        Assert.Equal(
            ErrorCode.InvalidParameters,
            (await Assert.ThrowsAsync<RequestException>(() => AskAsync(new SearchSymbols { Query = " " }))).Error.Code);

    private static async Task<SearchSymbolsResult> AskAsync(SearchSymbols request)
    {
        using var workspace = TestWorkspace.Of(Code);
        return await SearchSymbolsQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
    }
}
