using Sidecar.TestKit;
using Xunit;
using Xunit.Sdk;

namespace Sidecar.Tidy.Tests.TestKit;

public sealed class CodeFixtureTests
{
    private const string TwoFiles = """
        //- /A.cs
        class A
        {
            void $$M() { [|N|](); }
        }
        //- /folder/B.cs
        class B { void N() => [|N|](); }
        """;

    [Fact]
    public void Files_are_clean_and_the_caret_and_the_spans_are_places_in_them()
    {
        var fixture = CodeFixture.Parse(TwoFiles);
        Assert.Equal(["/A.cs", "/folder/B.cs"], fixture.Files.Select(f => f.Path));
        Assert.Equal("class A\n{\n    void M() { N(); }\n}\n", fixture.File("A.cs").Text);
        Assert.Equal(new FixturePlace("/A.cs", 19, 3, 10), fixture.Caret);
        Assert.Equal([new FixtureSpan("/A.cs", 25, 1), new FixtureSpan("/folder/B.cs", 22, 1)], fixture.Spans);
    }

    [Fact]
    public void A_source_without_headers_is_one_file()
    {
        var fixture = CodeFixture.Parse("class A;");
        Assert.Equal(new FixtureFile("/Test.cs", "class A;"), Assert.Single(fixture.Files));
        Assert.Null(fixture.CaretOrNull);
        Assert.Throws<FormatException>(() => fixture.Caret);
    }

    [Theory]
    [InlineData(TwoFiles)]
    [InlineData("a[|b[|c|]|]$$d")]
    [InlineData("[|a|][|b|]")]
    [InlineData("[|a|]$$[|b|]")]
    public void Rendering_the_expected_spans_gives_the_source_again(string source)
    {
        source = source.ReplaceLineEndings("\n");
        var fixture = CodeFixture.Parse(source);
        Assert.Equal(source, fixture.Render(fixture.Spans).TrimEnd('\n'));
    }

    [Fact]
    public void What_an_answer_names_becomes_a_span()
    {
        var fixture = CodeFixture.Parse(TwoFiles);
        fixture.AssertFound([fixture.NameAt("folder/B.cs", 1, 23), fixture.NameAt("A.cs", 3, 16)]);
    }

    [Fact]
    public void A_difference_is_shown_as_code()
    {
        var failure = Assert.Throws<FailException>(() => CodeFixture.Parse("a [|b|] c").AssertFound([new FixtureSpan("/Test.cs", 4, 1)]));
        Assert.Contains("a [|b|] c", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a b [|c|]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raw_string_with_two_dollars_is_code() =>
        Assert.Equal("var s = $$\"\"\"{{1}}\"\"\";", CodeFixture.Parse("var s = $$\"\"\"{{1}}\"\"\";").Files[0].Text);

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("$$a$$")]
    [InlineData("//- /A.cs\n$$a\n//- /B.cs\n$$b")]
    public void Marks_that_do_not_fit_together_are_refused(string source) =>
        Assert.Throws<FormatException>(() => CodeFixture.Parse(source));
}
