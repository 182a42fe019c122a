using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.Host.Trusting;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests;

/// <summary>An agent opens a folder that nobody has trusted, with a build that leaves a trace.</summary>
public sealed class McpTrustTests : IDisposable
{
    private const string Settings = "SIDECAR_SETTINGS";
    private const string NoElicitation = "{}";
    private const string Elicitation = """{"elicitation":{}}""";
    private const string Find = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_symbols","arguments":{"query":"Trapped"}}}""";
    private const string Check = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check_code","arguments":{}}}""";

    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "sidecar-mcp.dll");

    private readonly BuildTrap _trap = new();
    private readonly TempFolder _settings = new();

    private TrustStore Store => new(_settings.Combine("trust.json"));

    [Fact]
    public async Task Where_nobody_can_be_asked_answers_say_how_to_trust_and_the_next_one_knows_it()
    {
        await using var server = await OpenAsync(NoElicitation);
        var before = _trap.Files();
        AssertUntrusted(await server.AskAsync(Find), $"Mend: sidecar trust {_trap.Path}");
        var refused = (await server.AskAsync(Check))["result"]!;
        Assert.True((bool)refused["isError"]!);
        Assert.EndsWith($"Tell its user, who may run: sidecar trust {_trap.Path}", TextOf(refused), StringComparison.Ordinal);
        Assert.Equal(before, _trap.Files());
        Store.Add(_trap.Path);
        AssertTrusted(await server.AskAsync(Find));
        Assert.Contains("built-by-project", _trap.Files());
    }

    [Fact]
    public async Task The_handshake_and_the_tools_ask_nothing_and_the_first_call_asks_once()
    {
        await using var server = await OpenAsync(Elicitation);
        Assert.NotEmpty((await server.AskAsync("""{"jsonrpc":"2.0","id":5,"method":"tools/list"}"""))["result"]!["tools"]!.AsArray());
        var asked = await server.AskAsync(Find);
        Assert.Equal("elicitation/create", (string?)asked["method"]);
        Assert.Contains(_trap.Path, (string?)asked["params"]!["message"], StringComparison.Ordinal);
        await server.SendAsync(Reply(asked, "accept", "this-time"));
        AssertTrusted((await server.NextAsync())!);
        AssertTrusted(await server.AskAsync(Find));
        Assert.Empty(Store.Read().Folders);
    }

    [Theory]
    [InlineData("accept", "no")]
    [InlineData("decline", null)]
    [InlineData("cancel", null)]
    public async Task A_no_is_not_asked_again(string action, string? choice)
    {
        await using var server = await OpenAsync(Elicitation);
        var before = _trap.Files();
        await server.SendAsync(Reply(await server.AskAsync(Find), action, choice));
        AssertUntrusted((await server.NextAsync())!, "Mend: sidecar trust ");
        AssertUntrusted(await server.AskAsync(Find), "Mend: sidecar trust ");
        Assert.Equal(before, _trap.Files());
    }

    [SlowFact]
    public async Task The_newest_protocol_asks_too_and_what_is_trusted_for_ever_is_not_asked_again()
    {
        Assert.Equal(1, await AskedByLibraryAsync());
        Assert.Equal([_trap.Path], Store.Read().Folders);
        Assert.Equal(0, await AskedByLibraryAsync());
    }

    [Fact]
    public async Task The_option_trusts_what_is_opened()
    {
        await using var server = await OpenAsync(Elicitation, "--trust");
        AssertTrusted(await server.AskAsync(Find));
        Assert.Empty(Store.Read().Folders);
    }

    [Fact]
    public async Task A_broken_memory_trusts_nothing_and_says_so()
    {
        Store.Add(_trap.Path);
        File.WriteAllText(Store.File!, "?");
        await using var server = await OpenAsync(NoElicitation);
        AssertUntrusted(await server.AskAsync(Find), $"{Store.File} cannot be relied on, so nothing is trusted: ");
    }

    [Fact]
    public async Task A_link_out_of_a_trusted_folder_is_not_trusted()
    {
        using var trusted = new TempFolder();
        Store.Add(trusted.Path);
        Directory.CreateSymbolicLink(trusted.Combine("link"), _trap.Path);
        await using var server = await OpenAsync(NoElicitation, workspace: trusted.Combine("link"));
        AssertUntrusted(await server.AskAsync(Find), "Mend: sidecar trust ");
    }

    public void Dispose()
    {
        _trap.Dispose();
        _settings.Dispose();
    }

    private async Task<int> AskedByLibraryAsync()
    {
        var asked = 0;
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = DotnetMuxer.Find()!, Arguments = [Server, "--workspace", _trap.Path], EnvironmentVariables = new Dictionary<string, string?> { [Settings] = _settings.Path },
        });
        var options = new McpClientOptions { Handlers = new McpClientHandlers { ElicitationHandler = (_, _) => Answer() } };
        await using var client = await McpClient.CreateAsync(transport, options).OrHang();
        var answer = await client.CallToolAsync("search_symbols", new Dictionary<string, object?> { ["query"] = "Trapped" }).AsTask().OrHang();
        Assert.EndsWith("\ncomplete", answer.Content.OfType<TextContentBlock>().Single().Text, StringComparison.Ordinal);
        return asked;

        ValueTask<ElicitResult> Answer()
        {
            asked++;
            return ValueTask.FromResult(new ElicitResult
            {
                Action = "accept", Content = new Dictionary<string, System.Text.Json.JsonElement> { ["trust"] = System.Text.Json.JsonSerializer.SerializeToElement("always") },
            });
        }
    }

    private async Task<RawServer> OpenAsync(string capabilities, string? option = null, string? workspace = null)
    {
        string[] words = ["--workspace", workspace ?? _trap.Path, .. option is null ? Array.Empty<string>() : [option]];
        var server = RawServer.Start(DotnetMuxer.Find()!, [Server, .. words], (Settings, _settings.Path));
        var greeting = $$"""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","clientInfo":{"name":"test","version":"1"},"capabilities":{{capabilities}} } }""";
        Assert.NotNull((await server.AskAsync(greeting))["result"]);
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return server;
    }

    private static string Reply(JsonObject asked, string action, string? choice)
    {
        var result = new JsonObject { ["action"] = action };
        if (choice is not null)
            result["content"] = new JsonObject { ["trust"] = choice };
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked["id"]!.DeepClone(), ["result"] = result }.ToJsonString();
    }

    private static void AssertTrusted(JsonObject answer) => Assert.EndsWith("\ncomplete", TextOf(answer["result"]!), StringComparison.Ordinal);

    private static void AssertUntrusted(JsonObject answer, string said)
    {
        var result = answer["result"]!;
        Assert.Contains("Trapped.cs", TextOf(result), StringComparison.Ordinal);
        Assert.Contains("Syntactic: ", TextOf(result), StringComparison.Ordinal);
        Assert.Contains(said, TextOf(result), StringComparison.Ordinal);
        Assert.Equal("not-trusted", (string?)result["structuredContent"]!["answer"]!["gaps"]![0]!["reason"]);
    }

    private static string TextOf(JsonNode result) => (string)result["content"]![0]!["text"]!;
}
