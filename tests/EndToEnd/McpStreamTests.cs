using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests;

/// <summary>What odd clients send to the MCP server, byte by byte, about a workspace whose load does not end.</summary>
public sealed class McpStreamTests : IAsyncDisposable
{
    private const string Mark = "SIDECAR_TEST_MARK";
    private const string Health = """{"jsonrpc":"2.0","id":"health","method":"tools/call","params":{"name":"ask_more","arguments":{"operation":"health"}}}""";

    private readonly HeldProject _project = new();

    [SlowFact]
    public async Task A_client_that_closes_its_end_with_calls_open_leaves_no_process()
    {
        await using (new NoProcessLeft(_project.Mark))
        {
            await using var server = await OpenAsync();
            for (var id = 1; id <= 20; id++)
                await server.SendAsync(Call(id, "find_references", """{"symbol":"Greeter.Greet"}"""));
            Assert.NotNull((await server.AskAsync(Health))["result"]);
            server.EndInput();
            Assert.Equal(0, await server.ExitAsync());
        }
    }

    [SlowFact]
    public async Task A_call_can_be_cancelled_while_it_runs_and_when_it_is_over()
    {
        await using var server = await OpenAsync();
        await server.SendAsync(Call(1, "find_references", """{"symbol":"Greeter.Greet"}"""));
        await server.SendAsync(Cancel("1"));
        Assert.NotNull((await server.AskAsync(Health))["result"]);
        await server.SendAsync(Cancel("\"health\""));
        await server.SendAsync(Cancel("4711"));
        Assert.NotNull((await server.AskAsync(Call(2, "ask_more", """{"operation":"health"}""")))["result"]);
    }

    [SlowTheory]
    [InlineData("noise")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")]
    public async Task What_is_no_call_does_not_end_it(string line)
    {
        await using var server = await OpenAsync();
        await server.SendAsync(line);
        await server.SendAsync(Health);
        Assert.NotNull((await AnswerToAsync(server, "\"health\""))["result"]);
    }

    [SlowTheory]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task A_call_that_is_nested_too_deep_does_not_end_it(int depth)
    {
        await using var server = await OpenAsync();
        await server.SendAsync(Call(1, "outline", $$"""{"file":{{new string('[', depth)}}{{new string(']', depth)}} }"""));
        await server.SendAsync(Health);
        Assert.NotNull((await AnswerToAsync(server, "\"health\""))["result"]);
    }

    [SlowTheory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2025-03-26", "2025-03-26")]
    [InlineData("1999-01-01", null)]
    public async Task The_handshake_knows_old_versions_and_offers_one_to_those_it_does_not(string asked, string? agreed)
    {
        await using var server = await OpenAsync(asked, agreed);
        Assert.NotNull((await server.AskAsync(Health))["result"]);
    }

    [SlowFact]
    public async Task A_second_handshake_of_another_generation_does_not_end_it()
    {
        await using var server = await OpenAsync("2024-11-05", "2024-11-05");
        await server.SendAsync(Handshake(2, "2025-06-18"));
        Assert.NotNull(await AnswerToAsync(server, "2"));
        Assert.NotNull((await server.AskAsync(Health))["result"]);
    }

    public ValueTask DisposeAsync()
    {
        _project.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<RawServer> OpenAsync(string asked = "2025-06-18", string? agreed = "2025-06-18")
    {
        string[] words = [Path.Combine(AppContext.BaseDirectory, "sidecar-mcp.dll"), "--trust", "--workspace", _project.Path];
        var server = RawServer.Start(DotnetMuxer.Find()!, words, (Mark, _project.Mark));
        var version = (string?)(await server.AskAsync(Handshake(0, asked)))["result"]!["protocolVersion"];
        if (agreed is not null)
            Assert.Equal(agreed, version);
        return server;
    }

    private static async Task<JsonObject> AnswerToAsync(RawServer server, string id)
    {
        while (await server.NextAsync() is { } line)
            if (line["id"]?.ToJsonString() == id)
                return line;
        throw new InvalidOperationException("The server has ended.");
    }

    private static string Handshake(int id, string version) =>
        $$"""{"jsonrpc":"2.0","id":{{id}},"method":"initialize","params":{"protocolVersion":"{{version}}","capabilities":{},"clientInfo":{"name":"test","version":"1"} } }""";

    private static string Call(int id, string tool, string arguments) =>
        $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"{{tool}}","arguments":{{arguments}} } }""";

    private static string Cancel(string id) => $$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{id}} } }""";
}
