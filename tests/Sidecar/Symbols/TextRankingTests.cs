using Sidecar.Analysis.Symbols;
using Xunit;

namespace Sidecar.Server.Tests.Symbols;

public sealed class TextRankingTests
{
    [Theory]
    [InlineData("class OrderService { }", "DeclaresType")]
    [InlineData("public sealed record  OrderServices(int x);", "DeclaresType")]
    [InlineData("class A { OrderService s; }", "HasWord")]
    [InlineData("class A { void RunOrderService() { } }", "HasWord")]
    [InlineData("class A { }", "HasNothing")]
    [InlineData("", "HasNothing")]
    [InlineData("class Orders { } class Service { }", "HasNothing")]
    public void A_text_ranks_by_the_words_in_it(string text, string rank) =>
        Assert.Equal(rank, SymbolQuery.Parse("OrderService").Ranking.Of(text).ToString());
}
