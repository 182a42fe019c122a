using Sidecar.Protocol.Errors;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>Messages that are JSON and still wrong.</summary>
public sealed class RequestTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"nonsense"}""", ErrorCode.UnknownOperation, "there are defs, refs, ")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":7}""", ErrorCode.InvalidRequest, "method")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"params":{}}""", ErrorCode.InvalidRequest, "method")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"symbols","params":{"query":7}}""", ErrorCode.InvalidParameters, "query")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"symbols","params":{}}""", ErrorCode.InvalidParameters, "query")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"symbols","params":{"query":"a","limit":0}}""", ErrorCode.InvalidParameters, "from 1 to 100000")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"symbols","params":["a"]}""", ErrorCode.InvalidParameters, "symbols")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"cancel","params":{"id":[]}}""", ErrorCode.InvalidParameters, "an integer or a string")]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"refs","params":{"symbol":"A"}}""", ErrorCode.NotInitialized, "send 'initialize'")]
    public async Task A_wrong_request_is_refused_under_its_id_and_the_next_answered(string request, ErrorCode code, string message)
    {
        Refusal.Is(await shared.Server.AskAsync(request), 5, code, message);
        await shared.AssertGoesOnAsync();
    }

    [Theory]
    [Trait("Fault", "35")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"health"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":[1],"method":"health"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"health"}""")]
    public async Task What_cannot_be_an_id_is_answered_without_one(string request)
    {
        Refusal.Is(await shared.Server.AskAsync(request), id: null, ErrorCode.InvalidRequest, "id");
        await shared.AssertGoesOnAsync();
    }

    [Fact]
    [Trait("Fault", "9")]
    public async Task Fields_of_a_later_version_are_ignored()
    {
        var request = """{"jsonrpc":"2.0","id":5,"method":"health","params":{"more":1},"meta":{"deadlineMs":5}}""";
        Refusal.IsNot(await shared.Server.AskAsync(request), 5);
    }

    [Fact]
    [Trait("Fault", "44")]
    public async Task To_cancel_what_is_not_in_flight_finds_nothing()
    {
        await shared.Server.SendAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}""");
        var answer = await shared.Server.AskAsync("""{"jsonrpc":"2.0","id":5,"method":"cancel","params":{"id":77}}""");
        Assert.False((bool)answer["result"]!["found"]!);
        await shared.AssertGoesOnAsync();
    }

    [Fact]
    [Trait("Fault", "35")]
    public async Task A_number_and_the_same_as_text_are_two_ids_and_come_back_as_they_were()
    {
        var number = await shared.Server.AskAsync("""{"jsonrpc":"2.0","id":9007199254740993,"method":"health"}""");
        var text = await shared.Server.AskAsync("""{"jsonrpc":"2.0","id":"9007199254740993","method":"health"}""");
        Assert.Equal("9007199254740993", number["id"]!.ToJsonString());
        Assert.Equal("\"9007199254740993\"", text["id"]!.ToJsonString());
    }
}
