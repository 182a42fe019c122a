using Sidecar.Analysis.Texts;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>Which patterns can be searched for without preparation that takes longer than the search.</summary>
public sealed class PatternShapeTests
{
    [Theory]
    [InlineData("Place")]
    [InlineData(@"\bPlace\b")]
    [InlineData("Place|Order")]
    [InlineData("[Pp]lace")]
    [InlineData(@"Place\(\)")]
    [InlineData(@"a\\\+b")]
    public void A_sequence_without_repetition_is_plain(string pattern) => Assert.True(PatternShape.IsPlain(pattern));

    [Theory]
    [InlineData("Pla+ce")]
    [InlineData(@"\w*Handler")]
    [InlineData("colou?r")]
    [InlineData("a{2}")]
    [InlineData("(a|b)c")]
    [InlineData(@"a\\+b")]
    public void What_repeats_or_groups_is_not(string pattern) => Assert.False(PatternShape.IsPlain(pattern));
}
