using System.Text;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class ParserStrictnessTests
{
    [Theory]
    [Trait("Fault", "24")]
    [InlineData("Restoring packages...")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs" """)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs",}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":'refs'}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs"} {"jsonrpc":"2.0","id":6,"method":"refs"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs"}x""")]
    [InlineData("""// {"jsonrpc":"2.0","id":5,"method":"refs"}""")]
    [InlineData("""noise{"jsonrpc":"2.0","id":5,"method":"refs"}""")]
    [InlineData("[]")]
    [InlineData("""[{"jsonrpc":"2.0","id":5,"method":"refs"}]""")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_is_not_one_JSON_object_is_a_parse_error(string line) => AssertMalformed(line, ErrorCode.ParseError);

    [Theory]
    [Trait("Fault", "25")]
    [InlineData("{}")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"id":5,"method":"refs"}""")]
    [InlineData("""{"jsonrpc":"1.0","id":5,"method":"refs"}""")]
    [InlineData("""{"jsonrpc":2.0,"id":5,"method":"refs"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":7}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"result":{},"error":{"code":1,"message":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs","result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","result":{}}""")]
    [InlineData("""{"id":5,"command":7}""")]
    [InlineData("""{"id":5,"command":"refs","project":["/a"]}""")]
    [InlineData("""{"command":"refs"}""")]
    public void A_JSON_object_that_is_no_message_is_an_invalid_request(string line) => AssertMalformed(line, ErrorCode.InvalidRequest);

    [Theory]
    [Trait("Fault", "34")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"id":6,"method":"refs"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"refs","method":"defs"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"refs","params":{},"params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","\u006dethod":"refs","method":"defs"}""")]
    public void A_key_that_is_there_twice_is_refused(string line) => AssertMalformed(line, ErrorCode.ParseError);

    [Fact]
    [Trait("Fault", "34")]
    public void Two_ids_answer_to_nobody() =>
        Assert.True(AssertMalformed("""{"jsonrpc":"2.0","id":5,"id":6,"method":"refs"}""", ErrorCode.ParseError).Id.IsNone);

    [Fact]
    public void A_doubled_key_is_named_as_it_is_on_the_wire() => Assert.Contains(
        "params", AssertMalformed("""{"jsonrpc":"2.0","id":1,"method":"refs","params":{},"params":{}}""", ErrorCode.ParseError).Error.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs","params":{"a":}}""")]
    [InlineData("""{"method":"refs","id":5,"params":[1,2}""")]
    [Trait("Fault", "118")]
    public void A_broken_line_is_answered_to_the_id_it_shows(string line) =>
        Assert.Equal(new RequestId(5), AssertMalformed(line, ErrorCode.ParseError).Id);

    [Fact]
    public void A_broken_plain_line_is_answered_in_its_own_form()
    {
        var malformed = AssertMalformed("""{"id":"q","command":"refs","args":{"symbol":}}""", ErrorCode.ParseError);
        Assert.Equal(new RequestId("q"), malformed.Id);
        Assert.Equal(Envelope.Plain, malformed.Envelope);
    }

    [Theory]
    [Trait("Fault", "33")]
    [InlineData(65)]
    [InlineData(200_000)]
    public void Too_many_levels_are_refused_to_their_id(int levels)
    {
        var deep = new string('[', levels - 1) + new string(']', levels - 1);
        Assert.Equal(new RequestId(5), AssertMalformed($$"""{"jsonrpc":"2.0","id":5,"method":"refs","params":{{deep}}}""", ErrorCode.ParseError).Id);
        Assert.Equal(new RequestId(6), AssertMalformed($$"""{"params":{{deep}},"jsonrpc":"2.0","method":"refs","id":6}""", ErrorCode.ParseError).Id);
    }

    [Fact]
    [Trait("Fault", "33")]
    public void As_many_levels_as_allowed_are_read()
    {
        var deep = new string('[', ProtocolLimits.MaxDepth - 1) + new string(']', ProtocolLimits.MaxDepth - 1);
        Assert.IsType<Message.Request>(Wire.Parse($$"""{"jsonrpc":"2.0","id":5,"method":"refs","params":{{deep}}}"""));
    }

    [Fact]
    [Trait("Fault", "29")]
    public void Invalid_UTF8_is_refused_to_its_id()
    {
        byte[] line = [.. Wire.Bytes("""{"jsonrpc":"2.0","id":5,"method":"refs","params":{"symbol":" """), 0xC3, 0x28, .. Wire.Bytes("\"}}")];
        var malformed = Assert.IsType<Message.Malformed>(MessageParser.Parse(line));
        Assert.Equal(ErrorCode.ParseError, malformed.Error.Code);
        Assert.Equal(new RequestId(5), malformed.Id);
    }

    [Theory]
    [Trait("Fault", "32")]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"refs"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"\udc00"}""")]
    [InlineData("""{"id":5,"command":"refs","project":"\ud800x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"\ud800":1,"method":"refs"}""")]
    public void A_lone_surrogate_in_a_field_of_the_message_is_refused(string line) => AssertMalformed(line, ErrorCode.ParseError);

    [Fact]
    public void Unknown_fields_are_ignored_wherever_they_stand() => Assert.Equal(
        """request 5 JsonRpc  refs {"new":1}""",
        Wire.Describe(Wire.Parse("""{"new":{"id":9,"method":"x"},"jsonrpc":"2.0","trace":[[]],"method":"refs","params":{"new":1},"id":5,"last":null}""")));

    [Fact]
    public void Every_control_character_and_line_separator_in_a_string_keeps_a_message_in_one_line()
    {
        var text = "a\n\r\0\u2028\u2029\u0085\t\"\\é😀";
        var line = Wire.Error(Envelope.Plain, new RequestId(text), new RequestError(ErrorCode.Cancelled, text));
        Assert.Equal(line.Length - 1, line.Span.IndexOf((byte)'\n'));
        Assert.DoesNotContain((byte)'\r', line.ToArray());
        var response = Assert.IsType<Message.Response>(MessageParser.Parse(line[..^1]));
        Assert.Equal(new RequestId(text), response.Id);
        Assert.Equal(text, response.Error!.Message);
    }

    [Fact]
    [Trait("Fault", "32")]
    public void A_lone_surrogate_in_an_answer_is_replaced()
    {
        var line = Wire.Error(Envelope.Plain, new RequestId(1), new RequestError(ErrorCode.Cancelled, "a\ud800b"));
        Assert.Equal("a\ufffdb", Assert.IsType<Message.Response>(MessageParser.Parse(line[..^1])).Error!.Message);
    }

    [Fact]
    public void A_line_that_was_cut_is_refused_to_the_id_in_its_beginning()
    {
        var malformed = MessageParser.TooLong(Encoding.UTF8.GetBytes("""{"id":"big","command":"refs","args":{"symbol":"xxxx"""), 64);
        Assert.Equal(new RequestId("big"), malformed.Id);
        Assert.Equal(Envelope.Plain, malformed.Envelope);
        Assert.Equal(ErrorCode.LimitExceeded, malformed.Error.Code);
        Assert.Contains("64", malformed.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_cut_is_no_id() =>
        Assert.True(MessageParser.TooLong("""{"jsonrpc":"2.0","id":12"""u8, 24).Id.IsNone);

    private static Message.Malformed AssertMalformed(string line, ErrorCode code)
    {
        var malformed = Assert.IsType<Message.Malformed>(Wire.Parse(line));
        Assert.Equal(code, malformed.Error.Code);
        Assert.NotEmpty(malformed.Error.Message);
        return malformed;
    }
}
