using System.Text.Json;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class ParameterReadingTests
{
    [Theory]
    [Trait("Fault", "34")]
    [InlineData("refs", """{"symbol":"A","symbol":"B"}""")]
    [InlineData("initialize", """{"protocol":{"min":1,"max":1,"min":2}}""")]
    [InlineData("refs", """{"symbol":7}""")]
    [InlineData("refs", """{"line":"7"}""")]
    [InlineData("refs", """{"line":1.5}""")]
    [InlineData("refs", """{"line":99999999999}""")]
    [InlineData("refs", """[]""")]
    [InlineData("refs", "\"OrderService\"")]
    [InlineData("refs", """{"symbol":"\ud800"}""")]
    [InlineData("symbols", """{}""")]
    [InlineData("symbols", """{"query":null}""")]
    [InlineData("cancel", """{}""")]
    [InlineData("initialize", """{}""")]
    [InlineData("initialize", """{"protocol":{"min":1}}""")]
    [InlineData("initialize", """{"protocol":{"min":1,"max":1},"capabilities":["progress",3]}""")]
    public void Wrong_parameters_are_refused_when_they_are_read(string operation, string parameters) =>
        Assert.Throws<JsonException>(() => Read(operation, parameters));

    [Fact]
    public void Unknown_parameters_are_ignored() =>
        Assert.Equal(new FindReferences { Symbol = "A" }, Read("refs", """{"newer":{"deep":[]},"symbol":"A"}"""));

    [Fact]
    public void A_parameter_that_is_null_is_one_that_is_not_given() =>
        Assert.Equal(new FindReferences { Symbol = "A" }, Read("refs", """{"symbol":"A","line":null,"limit":null}"""));

    [Fact]
    public void Names_are_told_apart_by_case() =>
        Assert.Equal(new FindReferences(), Read("refs", """{"Symbol":"A"}"""));

    [Theory]
    [InlineData("\"exact\"", true)]
    [InlineData("0", false)]
    [InlineData("\"newer\"", false)]
    public void Enums_are_words(string status, bool accepted)
    {
        var json = $$"""{"answer":{"snapshot":1,"complete":true},"definitions":[],"resolution":{"status":{{status}} } }""";
        var read = Record.Exception(() => JsonSerializer.Deserialize(json, FindDefinitions.Operation.ResultType));
        Assert.Equal(accepted, read is null);
    }

    private static object? Read(string operation, string parameters) =>
        JsonSerializer.Deserialize(parameters, OperationTable.Find(operation)!.RequestType);
}
