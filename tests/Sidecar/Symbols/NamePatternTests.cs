using Sidecar.Analysis.Index;
using Sidecar.Analysis.Symbols;
using Xunit;

namespace Sidecar.Server.Tests.Symbols;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("OrderService", "OrderService", "the whole")]
    [InlineData("orderservice", "OrderService", "the whole in another case")]
    [InlineData("Order", "OrderService", "the beginning")]
    [InlineData("order", "OrderService", "the beginning in another case")]
    [InlineData("Service", "OrderService", "a word")]
    [InlineData("service", "OrderService", "a word in another case")]
    [InlineData("Serv", "OrderService", "the beginning of a word")]
    [InlineData("s", "OrderService", "one letter that begins a word")]
    [InlineData("OS", "OrderService", "capitals")]
    [InlineData("OrSe", "OrderService", "capitals with letters behind them")]
    [InlineData("OrdServ", "OrderService", "capitals with letters behind them")]
    [InlineData("OSF", "OrderServiceFactory", "all capitals")]
    [InlineData("OF", "OrderServiceFactory", "capitals with one left out")]
    [InlineData("ordserv", "OrderService", "humps in lower case")]
    [InlineData("osf", "OrderServiceFactory", "first letters in lower case")]
    [InlineData("of", "OrderServiceFactory", "first letters with one left out")]
    [InlineData("uielement", "UIElement", "capitals in a row")]
    [InlineData("UIE", "UIElement", "capitals in a row")]
    [InlineData("field", "my_field", "a word behind an underscore")]
    [InlineData("mf", "my_field", "first letters around an underscore")]
    [InlineData("2", "Version2", "a number")]
    [InlineData("der", "reorderer", "a part of three letters")]
    [InlineData("Order", "_order", "a word in another case behind an underscore")]
    [InlineData("Place", "RePlaceAll", "a word as it is written")]
    public void A_pattern_fits(string pattern, string name, string why) => Assert.True(Fits(pattern, name), why);

    [Theory]
    [InlineData("Orderx", "OrderService", "a letter too many")]
    [InlineData("SO", "OrderService", "capitals in another order")]
    [InlineData("so", "OrderService", "letters in another order")]
    [InlineData("er", "OrderService", "a part of two letters")]
    [InlineData("OSX", "OrderService", "a capital that is not there")]
    [InlineData("Der", "OrderService", "a capital that begins no word")]
    [InlineData("DER", "OrderService", "capitals inside of a word")]
    [InlineData("oservx", "OrderService", "humps with a letter too many")]
    [InlineData("Other", "OrderService", "another name")]
    [InlineData("LongerThanTheName", "Longer", "a name that is shorter")]
    public void A_pattern_does_not_fit(string pattern, string name, string why) => Assert.False(Fits(pattern, name), why);

    [Theory]
    [InlineData("abc", "xABCx", true)]
    [InlineData("a_b", "A1b", true)]
    [InlineData("abd", "abc", false)]
    [InlineData("ü", "abc", false)]
    public void The_letters_of_a_name_rule_out_what_cannot_fit(string pattern, string name, bool covers) =>
        Assert.Equal(covers, LetterMask.Covers(LetterMask.Of(name), LetterMask.Of(pattern)));

    private static bool Fits(string pattern, string name)
    {
        var (fits, quick) = (new NamePattern(pattern).Fits(name), new NamePattern(pattern).Fits(name, LetterMask.Of(name)));
        Assert.Equal(fits, quick);
        return fits;
    }
}
