using System.Text;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>Lines that no well-behaved client writes.</summary>
public sealed class LineTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const int Id = 5;

    [Fact]
    [Trait("Fault", "26")]
    public async Task A_line_of_the_longest_legal_length_is_answered()
    {
        await shared.Server.SendAsync(LineOf(ProtocolLimits.DefaultMaxLineBytes));
        Refusal.IsNot((await shared.Server.NextAsync())!, Id);
        await shared.AssertGoesOnAsync();
    }

    [Fact]
    [Trait("Fault", "27")]
    public async Task A_longer_line_is_an_error_under_its_id()
    {
        await shared.Server.SendAsync(LineOf(ProtocolLimits.DefaultMaxLineBytes + 1));
        Refusal.Is((await shared.Server.NextAsync())!, Id, ErrorCode.LimitExceeded, "longer than 67108864 bytes");
        await shared.AssertGoesOnAsync();
    }

    [Fact]
    [Trait("Fault", "29")]
    public async Task Bytes_that_are_not_UTF8_are_an_error_under_their_id()
    {
        byte[] line = [.. Encoding.ASCII.GetBytes(Asking.Health(Id)[..^2] + "\"x\":\""), 0xC3, 0x28, .. "\"}}\n"u8];
        await shared.Server.SendAsync(line);
        Refusal.Is((await shared.Server.NextAsync())!, Id, ErrorCode.ParseError, "not valid UTF-8");
        await shared.AssertGoesOnAsync();
    }

    [Theory]
    [Trait("Fault", "33")]
    [InlineData(65)]
    [InlineData(200_000)]
    public async Task Too_deep_a_line_is_an_error_under_its_id(int depth)
    {
        await shared.Server.SendAsync(Nested(depth));
        Refusal.Is((await shared.Server.NextAsync())!, Id, ErrorCode.ParseError, "64");
        await shared.AssertGoesOnAsync();
    }

    [Fact]
    public async Task The_deepest_legal_line_is_answered() => Refusal.IsNot(await shared.Server.AskAsync(Nested(64)), Id);

    [Fact]
    [Trait("Fault", "34")]
    public async Task A_line_with_two_ids_is_an_error_under_neither()
    {
        var line = await shared.Server.AskAsync("""{"jsonrpc":"2.0","id":1,"id":2,"method":"health"}""");
        Refusal.Is(line, id: null, ErrorCode.ParseError, "id");
        await shared.AssertGoesOnAsync();
    }

    [Fact]
    [Trait("Fault", "34")]
    public async Task A_parameter_that_is_there_twice_is_an_error_under_its_id()
    {
        var line = await shared.Server.AskAsync("""{"jsonrpc":"2.0","id":5,"method":"cancel","params":{"id":1,"id":2}}""");
        Refusal.Is(line, Id, ErrorCode.InvalidParameters, "id");
        await shared.AssertGoesOnAsync();
    }

    [Theory]
    [Trait("Fault", "25")]
    [InlineData("nonsense", ErrorCode.ParseError)]
    [InlineData("{\"id\":1,", ErrorCode.ParseError)]
    [InlineData("[]", ErrorCode.ParseError)]
    [InlineData("17", ErrorCode.ParseError)]
    public async Task What_is_no_object_is_an_error(string text, ErrorCode code)
    {
        var line = await shared.Server.AskAsync(text);
        Assert.Equal((int)code, (int)line["error"]!["code"]!);
        await shared.AssertGoesOnAsync();
    }

    private static byte[] LineOf(int bytes)
    {
        var start = Asking.Health(Id)[..^2] + "\"pad\":\"";
        const string End = "\"}}";
        return Encoding.ASCII.GetBytes(start + new string('a', bytes - start.Length - End.Length) + End + "\n");
    }

    // The object of the message and its params are the first two levels.
    private static string Nested(int depth) =>
        Asking.Health(Id, "\"x\":" + new string('[', depth - 2) + new string(']', depth - 2));
}
