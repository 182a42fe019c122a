using System.Text.Json.Nodes;
using Sidecar.Protocol.Errors;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

public sealed class RequestTests
{
    private const string AskRefs = """{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":"A.Run"}}""";

    [Fact]
    public async Task A_word_that_is_not_among_those_of_a_parameter_is_answered_with_those()
    {
        await using var server = await TestServer.ReadyAsync();
        var answer = await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"diagnostics","params":{"severity":"loud"}}""");
        Assert.Equal("diagnostics: 'severity' must be one of error, warning, info, hidden.", (string?)answer["error"]!["message"]);
    }

    [Fact]
    public async Task A_question_is_answered_in_the_envelope_it_came_in()
    {
        await using var server = await TestServer.ReadyAsync();
        var answer = await server.AskAsync(AskRefs);
        Assert.Equal("2.0", (string?)answer["jsonrpc"]);
        Assert.Single(answer["result"]!["references"]!.AsArray());
        var root = JsonValue.Create(server.Workspace.Root)!.ToJsonString();
        var plain = await server.AskAsync($$$"""{"id":"b","command":"refs","project":{{{root}}},"args":{"symbol":"A.Run"}}""");
        Assert.Null(plain["jsonrpc"]);
        Assert.Equal("b", (string?)plain["id"]);
        Assert.Equal(answer["result"]!.ToJsonString(), plain["result"]!.ToJsonString());
    }

    [Fact]
    public async Task A_question_waits_for_the_load_while_control_requests_do_not()
    {
        await using var server = new TestServer();
        await server.InitializeAsync();
        await server.SendAsync(AskRefs);
        var health = await server.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"health"}""");
        Assert.Equal("loading", (string?)health["result"]!["workspaces"]![0]!["state"]);
        server.EndLoad();
        Assert.Equal(1, (int?)(await server.ReadAsync())["id"]);
    }

    [Fact]
    public async Task Who_wants_progress_gets_it_while_waiting()
    {
        await using var server = new TestServer();
        await server.InitializeAsync("""["progress"]""");
        await server.SendAsync(AskRefs);
        var progress = await server.ReadAsync();
        Assert.Equal("$/progress", (string?)progress["method"]);
        Assert.Equal((1, "Loading", 1, 3), ((int?)progress["params"]!["id"], (string?)progress["params"]!["message"], (int?)progress["params"]!["done"], (int?)progress["params"]!["total"]));
        server.EndLoad();
        Assert.NotNull((await server.ReadAsync())["result"]);
    }

    [Fact]
    public async Task A_load_that_fails_is_the_answer_and_the_next_question_tries_again()
    {
        await using var server = new TestServer();
        await server.InitializeAsync("""["progress"]""");
        await server.SendAsync(AskRefs);
        // Progress says that the question waits for the load.
        await server.ReadAsync();
        server.Loader.End(() => throw new RequestException(ErrorCode.WorkspaceUnavailable, "no SDK"));
        var failed = await server.ReadAnswerAsync();
        Assert.Equal((1001, "no SDK"), ((int?)failed["error"]!["code"], (string?)failed["error"]!["message"]));
        await server.SendAsync(AskRefs);
        server.EndLoad();
        Assert.NotNull((await server.ReadAnswerAsync())["result"]);
    }

    [Fact]
    public async Task A_load_that_cannot_be_used_is_told_and_the_next_question_tries_again()
    {
        await using var server = new TestServer();
        await server.InitializeAsync("""["progress"]""");
        await server.SendAsync(AskRefs);
        await server.ReadAsync();
        server.Loader.End(() => throw new InvalidOperationException("a defect"));
        Assert.Equal(-32603, (int?)(await server.ReadAnswerAsync())["error"]!["code"]);
        await server.SendAsync(AskRefs);
        server.EndLoad();
        Assert.NotNull((await server.ReadAnswerAsync())["result"]);
    }

    [Fact]
    [Trait("Fault", "43")]
    public async Task A_cancelled_question_is_answered_once_as_cancelled()
    {
        await using var server = new TestServer();
        await server.InitializeAsync();
        await server.SendAsync(AskRefs);
        var cancelled = await server.AskAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}""");
        Assert.Equal((1, -32800), ((int?)cancelled["id"], (int?)cancelled["error"]!["code"]));
        server.EndLoad();
        Assert.NotNull((await server.AskAsync(AskRefs))["result"]);
    }

    [Fact]
    [Trait("Fault", "44")]
    public async Task Cancelling_what_is_not_there_does_nothing()
    {
        await using var server = await TestServer.ReadyAsync();
        await server.SendAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}""");
        var answer = await server.AskAsync("""{"id":5,"command":"cancel","args":{"id":"x"}}""");
        Assert.False((bool?)answer["result"]!["found"]);
    }

    [Fact]
    public async Task A_second_request_of_an_id_in_flight_is_refused_and_the_first_answered()
    {
        await using var server = new TestServer();
        await server.InitializeAsync();
        await server.SendAsync(AskRefs);
        var refused = await server.AskAsync(AskRefs);
        Assert.Null(refused["id"]);
        Assert.Equal((-32600, "1"), ((int?)refused["error"]!["code"], (string?)refused["error"]!["data"]!["details"]));
        server.EndLoad();
        var answer = await server.ReadAsync();
        Assert.Equal(1, (int?)answer["id"]);
        Assert.NotNull(answer["result"]);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"nonsense"}""", -32601, "There is no operation 'nonsense'; there are defs, refs")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":7}}""", -32602, "$.symbol")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":[1]}""", -32602, "refs:")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":null}""", -32602, "refs:")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":"A","symbol":"B"}}""", -32602, "symbol")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":"A","limit":0}}""", -32602, "'limit' is 0; it must be from 1 to 100000")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":{"file":"Test.cs","line":0}}""", -32602, "'line' is 0; it must be at least 1")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","params":{}}""", -32602, "'symbol', or 'file' and 'line'")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"symbols","params":{}}""", -32602, "query")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol":{"min":1,"max":1}}}""", -32600, "answered already")]
    [InlineData("""{"jsonrpc":"2.0","id":1""", -32700, "JSON")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"refs","id":2}""", -32700, "twice")]
    public async Task A_bad_request_gets_a_clear_error_and_costs_nothing_else(string line, int code, string message)
    {
        await using var server = await TestServer.ReadyAsync();
        var error = (await server.AskAsync(line))["error"]!;
        Assert.Equal(code, (int?)error["code"]);
        Assert.Contains(message, (string?)error["message"]);
        Assert.NotNull((await server.AskAsync(AskRefs))["result"]);
    }

    [Fact]
    public async Task A_question_before_a_workspace_is_open_is_told_what_to_do()
    {
        await using var server = new TestServer();
        var error = (await server.AskAsync(AskRefs))["error"]!;
        Assert.Equal(1007, (int?)error["code"]);
        Assert.Contains("'initialize'", (string?)error["message"]);
    }

    [Theory]
    [InlineData(2, 3, "update the sidecar")]
    [InlineData(-1, 0, "update the client")]
    [Trait("Fault", "7")]
    public async Task Versions_that_do_not_meet_are_both_named(int min, int max, string advice)
    {
        await using var server = new TestServer();
        var answer = await server.AskAsync($$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol":{"min":{{{min}}},"max":{{{max}}} } } }""");
        Assert.Equal(1008, (int?)answer["error"]!["code"]);
        Assert.Contains($"{min} to {max}", (string?)answer["error"]!["message"]);
        Assert.Contains(advice, (string?)answer["error"]!["message"]);
    }

    [Theory]
    [InlineData("/no/such/folder", "does not exist")]
    [InlineData("relative", "not an absolute path")]
    public async Task A_workspace_that_is_none_is_refused_at_once(string path, string reason)
    {
        await using var server = new TestServer();
        var answer = await server.AskAsync($$$"""{"id":1,"command":"refs","project":"{{{path}}}","args":{"symbol":"A"}}""");
        Assert.Equal("workspace-unavailable", (string?)answer["error"]!["type"]);
        Assert.Contains(reason, (string?)answer["error"]!["message"]);
    }
}
