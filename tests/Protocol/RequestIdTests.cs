using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Xunit;

namespace Sidecar.Protocol.Tests;

[Trait("Fault", "35")]
public sealed class RequestIdTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("9007199254740993")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("\"\"")]
    [InlineData("\"1\"")]
    [InlineData("\"a b/ü\"")]
    public void An_id_comes_back_as_it_was_sent(string id)
    {
        var request = Assert.IsType<Message.Request>(Wire.Parse($$"""{"jsonrpc":"2.0","id":{{id}},"method":"health"}"""));
        var answer = Wire.Text(Wire.Error(Envelope.Plain, request.Id, new RequestError(ErrorCode.Cancelled, "x")));
        Assert.StartsWith($$"""{"id":{{id}},""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1.5")]
    [InlineData("1e2")]
    [InlineData("9223372036854775808")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void What_is_neither_integer_nor_string_is_no_id(string id)
    {
        foreach (var line in new[] { $$"""{"jsonrpc":"2.0","id":{{id}},"method":"health"}""", $$"""{"id":{{id}},"command":"health"}""" })
        {
            var malformed = Assert.IsType<Message.Malformed>(Wire.Parse(line));
            Assert.True(malformed.Id.IsNone);
            Assert.Equal(ErrorCode.InvalidRequest, malformed.Error.Code);
        }
    }

    [Fact]
    public void A_number_and_its_text_are_different_ids()
    {
        Assert.NotEqual(new RequestId(1), new RequestId("1"));
        Assert.NotEqual(default, new RequestId(0));
        Assert.NotEqual(default, new RequestId(""));
        Assert.Equal(new RequestId("a"), new RequestId("a"));
        Assert.True(new RequestId(1) != new RequestId(2));
    }

    [Fact]
    public void An_error_without_an_id_is_an_answer_to_nobody() => Assert.True(Assert.IsType<Message.Response>(
        Wire.Parse("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}""")).Id.IsNone);
}
