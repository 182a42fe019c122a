using System.Diagnostics;
using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The MCP server's process, byte by byte.</summary>
[Collection(SampleCollection.Name)]
public sealed class McpServerTests(SampleSolution sample)
{
    private const string Handshake =
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    [Fact]
    public async Task The_handshake_says_how_to_ask()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        var result = (await server.AskAsync(Handshake))["result"]!;
        Assert.Equal("sidecar", (string?)result["serverInfo"]!["name"]);
        Assert.Contains("find_references", (string?)result["instructions"], StringComparison.Ordinal);
        Assert.Equal("2025-06-18", (string?)result["protocolVersion"]);
    }

    [Fact]
    public async Task A_client_that_closes_its_end_leaves_no_process()
    {
        var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        var sidecar = (int)(await CallAsync(server, "ask_more", """{"operation":"health"}"""))["structuredContent"]!["pid"]!;
        using var watched = Process.GetProcessById(sidecar);
        server.EndInput();
        Assert.Equal(0, await server.ExitAsync());
        await watched.WaitForExitAsync().OrHang();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_sidecar_that_is_killed_in_the_middle_of_a_call_costs_time_and_nothing_else()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        var first = await CallAsync(server, "find_references", """{"symbol":"Basket"}""");
        var sidecar = (int)(await CallAsync(server, "ask_more", """{"operation":"health"}"""))["structuredContent"]!["pid"]!;
        await server.SendAsync(Call("find_references", """{"symbol":"Basket"}"""));
        using (var killed = Process.GetProcessById(sidecar))
            killed.Kill();
        var second = (await server.NextAsync())!["result"]!;
        Assert.Null(second["isError"]?.GetValue<bool>() == true ? second.ToJsonString() : null);
        Assert.Equal((string?)first["content"]![0]!["text"], (string?)second["content"]![0]!["text"]);
    }

    [Fact]
    public async Task What_is_no_message_does_not_end_it()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        await server.SendAsync("this is no message");
        await server.SendAsync("""{"jsonrpc":"2.0","id":7,"method":"nonsense"}""");
        var answers = new List<JsonObject>();
        while (answers.LastOrDefault()?["id"]?.ToJsonString() != "7")
            answers.Add((await server.NextAsync())!);
        Assert.Equal(-32601, (int)answers[^1]["error"]!["code"]!);
        Assert.Contains("references", (string?)(await CallAsync(server, "find_references", """{"symbol":"Basket"}"""))["content"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_outside_of_the_workspace_is_refused_and_not_empty()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        var outside = Path.Combine(Path.GetTempPath(), "outside", "A.cs");
        var answer = await CallAsync(server, "outline", new JsonObject { ["file"] = outside }.ToJsonString());
        Assert.True((bool)answer["isError"]!);
        Assert.StartsWith($"{outside} is outside of what is open: ", (string?)answer["content"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_a_symbol_and_the_projects_can_be_read_as_resources()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        Assert.Contains("class Basket", await ReadAsync(server, "sidecar://symbol/T%3AShop.Basket"), StringComparison.Ordinal);
        Assert.Contains("Shop.csproj", await ReadAsync(server, "sidecar://projects"), StringComparison.Ordinal);
        var unknown = await server.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"resources/read","params":{"uri":"sidecar://symbol/Nothing"}}""");
        Assert.StartsWith("Nothing is called 'Nothing'.", (string?)unknown["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_was_cut_links_to_its_whole_text()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        var whole = await CallAsync(server, "read_source", """{"symbol":"Shop.Basket"}""");
        Assert.Single(whole["content"]!.AsArray());
        var cut = await CallAsync(server, "read_source", """{"symbol":"Shop.Basket","limit":1}""");
        var link = cut["content"]![1]!;
        Assert.Equal(("resource_link", "Shop.Basket"), ((string?)link["type"], (string?)link["name"]));
        Assert.Contains((string)whole["structuredContent"]!["declarations"]![0]!["code"]!, await ReadAsync(server, (string)link["uri"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_is_filled_in()
    {
        await using var server = Start("--trust", "--workspace", sample.Path);
        await server.AskAsync(Handshake);
        var prompt = await server.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"prompts/get","params":{"name":"understand","arguments":{"symbol":"Shop.Basket"}}}""");
        Assert.StartsWith("Explain Shop.Basket. ", (string?)prompt["result"]!["messages"]![0]!["content"]!["text"], StringComparison.Ordinal);
        var empty = await server.AskAsync("""{"jsonrpc":"2.0","id":3,"method":"prompts/get","params":{"name":"understand"}}""");
        Assert.StartsWith("'symbol' is missing: ", (string?)empty["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_word_on_the_command_line_is_told_on_standard_error()
    {
        await using var server = Start("--tools", "many");
        Assert.Equal(1, await server.ExitAsync());
        Assert.Contains("many", server.Errors, StringComparison.Ordinal);
    }

    private static RawServer Start(params string[] words) =>
        RawServer.Start(DotnetMuxer.Find()!, [Path.Combine(AppContext.BaseDirectory, "sidecar-mcp.dll"), .. words]);

    private static async Task<string?> ReadAsync(RawServer server, string uri)
    {
        var answer = await server.AskAsync($$"""{"jsonrpc":"2.0","id":2,"method":"resources/read","params":{"uri":"{{uri}}"} }""");
        return (string?)answer["result"]?["contents"]![0]!["text"];
    }

    private static string Call(string tool, string arguments) =>
        $$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{tool}}","arguments":{{arguments}} } }""";

    private static async Task<JsonNode> CallAsync(RawServer server, string tool, string arguments) => (await server.AskAsync(Call(tool, arguments)))["result"]!;
}
