using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class ErrorTests
{
    [Fact]
    public void Every_code_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<ErrorCode>().Select(ErrorTypes.NameOf).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(Enum.GetValues<ErrorCode>(), code => Assert.Equal(code, ErrorTypes.CodeOf(ErrorTypes.NameOf(code))));
    }

    [Fact]
    public void Codes_of_our_own_stay_outside_the_ranges_of_JSON_RPC_and_MCP() => Assert.All(
        Enum.GetValues<ErrorCode>().Where(code => (int)code < 0), code => Assert.InRange((int)code, -32800, -32600));

    [Fact]
    public void A_name_of_a_newer_peer_is_an_internal_error()
    {
        Assert.Equal(ErrorCode.InternalError, ErrorTypes.CodeOf("something-new"));
        Assert.Equal("internal-error", ErrorTypes.NameOf((ErrorCode)4242));
    }

    [Theory]
    [InlineData("""{"id":1,"error":{}}""")]
    [InlineData("""{"id":1,"error":{"code":"x","message":5,"data":"text"}}""")]
    [InlineData("""{"id":1,"error":{"code":1e99,"type":[1],"data":{"details":[]},"message":null}}""")]
    public void An_error_without_usable_fields_is_still_an_error(string line)
    {
        var response = Assert.IsType<Message.Response>(Wire.Parse(line));
        Assert.Equal(new RequestError(ErrorCode.InternalError, "The peer gave no reason."), response.Error);
    }

    [Theory]
    [InlineData("""{"id":1,"error":"text"}""")]
    [InlineData("""{"id":1,"error":null}""")]
    public void An_error_that_is_no_object_breaks_the_line(string line) =>
        Assert.Equal(new RequestId(1), Assert.IsType<Message.Malformed>(Wire.Parse(line)).Id);
}
