using System.Text.Json;
using Sidecar.Mcp.Tools;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tests;

public sealed class ToolArgumentsTests
{
    [Fact]
    public void Arguments_become_the_operation_s_request()
    {
        var request = (FindReferences)Read(FindReferences.Operation, """{"symbol":"Shop.Order","limit":5,"related":true,"kind":"call","cursor":null}""");
        Assert.Equal(("Shop.Order", 5, true, null), (request.Symbol, request.Limit, request.Related, request.Cursor));
    }

    [Fact]
    public void Numbers_and_flags_in_quotes_are_what_they_say()
    {
        var request = (FindReferences)Read(FindReferences.Operation, """{"file":"a.cs","line":"12","related":"true"}""");
        Assert.Equal((12, true), (request.Line, request.Related));
    }

    [Theory]
    [InlineData("""{"symbl":"A"}""", "There is no argument 'symbl'; there are symbol, file, line, ")]
    [InlineData("""{"symbol":7}""", "'symbol' takes a string, not 7.")]
    [InlineData("""{"symbol":"A","limit":0}""", "'limit' takes a whole number from 1 to 100000, not 0.")]
    [InlineData("""{"symbol":"A","line":1.5}""", "'line' takes a whole number of at least 1, not 1.5.")]
    [InlineData("""{"symbol":"A","kind":"reads"}""", "'kind' takes one of ")]
    [InlineData("""{"symbol":"A","related":"perhaps"}""", "'related' takes true or false, not \"perhaps\".")]
    public void A_wrong_argument_is_refused_with_what_would_be_right(string arguments, string message) =>
        Assert.StartsWith(message, Assert.Throws<RefusalException>(() => Read(FindReferences.Operation, arguments)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_argument_is_named() =>
        Assert.StartsWith("'query' is missing: ", Assert.Throws<RefusalException>(() => Read(SearchSymbols.Operation, "{}")).Message, StringComparison.Ordinal);

    private static object Read(Operation operation, string arguments) =>
        ToolArguments.Read(operation, JsonDocument.Parse(arguments).RootElement.EnumerateObject().Select(argument => KeyValuePair.Create(argument.Name, argument.Value)));
}
