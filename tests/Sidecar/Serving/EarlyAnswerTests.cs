using System.Text.Json.Nodes;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>Answers that come while a workspace is still being loaded, to those who welcome them.</summary>
public sealed class EarlyAnswerTests
{
    private const string Code =
        """
        //- /Lib/Api.cs
        public class Api { public void Call() { } }
        //- /App/Main.cs
        class Main { void Run() { } }
        """;

    [Fact]
    public async Task A_definition_comes_as_soon_as_the_project_that_declares_it()
    {
        await using var server = await LoadingAsync("""["early"]""");
        await server.SendAsync(Ask(1, "defs", """{"symbol":"Api.Call"}"""));
        await AskHealthAsync(server);
        server.Loader.Listener.Arrived(server.Workspace.Projects.Single(p => p.File.EndsWith("Lib.csproj", StringComparison.Ordinal)));
        var answer = (await server.ReadAnswerAsync())["result"]!;
        Assert.Single(answer["definitions"]!.AsArray());
        Assert.Equal((false, "still-loading"), ((bool?)answer["answer"]!["complete"], (string?)answer["answer"]!["gaps"]![0]!["reason"]));
    }

    [Fact]
    public async Task The_loader_is_told_which_files_are_waited_for()
    {
        await using var server = await LoadingAsync("""["early"]""");
        await server.SendAsync(Ask(1, "hover", """{"symbol":"Main.Run"}"""));
        var wanted = await server.Loader.Listener.WantedAsync(CancellationToken.None).OrHang();
        Assert.Equal([server.Workspace.PathOf("/App/Main.cs")], wanted);
    }

    [Fact]
    public async Task Uses_wait_for_every_project()
    {
        await using var server = await LoadingAsync("""["early"]""");
        await server.SendAsync(Ask(1, "refs", """{"symbol":"Api.Call"}"""));
        foreach (var project in server.Workspace.Projects)
            server.Loader.Listener.Arrived(project);
        await AskHealthAsync(server);
        server.EndLoad();
        Assert.True((bool?)(await server.ReadAnswerAsync())["result"]!["answer"]!["complete"]);
    }

    [Fact]
    public async Task Who_does_not_welcome_early_answers_gets_whole_ones()
    {
        await using var server = await LoadingAsync("[]");
        await server.SendAsync(Ask(1, "defs", """{"symbol":"Api.Call"}"""));
        foreach (var project in server.Workspace.Projects)
            server.Loader.Listener.Arrived(project);
        await AskHealthAsync(server);
        server.EndLoad();
        Assert.True((bool?)(await server.ReadAnswerAsync())["result"]!["answer"]!["complete"]);
    }

    [Theory]
    [InlineData("symbols", """{"query":"Api"}""", "symbols", "Api")]
    [InlineData("list", """{"file":"App/Main.cs"}""", "members", "Main")]
    [InlineData("grep", """{"pattern":"Run","in":"identifier"}""", "matches", "Main")]
    public async Task Syntax_answers_before_any_project_is_there_and_says_so(string operation, string parameters, string list, string first)
    {
        await using var server = await LoadingAsync("""["early"]""");
        var answer = (await server.AskAsync(Ask(1, operation, parameters)))["result"]!;
        Assert.True((bool?)answer["answer"]!["syntactic"]);
        Assert.False((bool?)answer["answer"]!["complete"]);
        var entry = answer[list]![0]!;
        Assert.Equal("T:" + first, (string?)(entry["id"] ?? entry["symbol"]?["id"]) ?? "T:" + ((string)entry["within"]!).Split('.')[0]);
        server.EndLoad();
        await server.AskAsync(Ask(2, "projects", "{}"));
        var whole = (await server.AskAsync(Ask(3, operation, parameters)))["result"]!["answer"]!;
        Assert.Null(whole["syntactic"]);
        Assert.True((bool?)whole["complete"]);
    }

    [Theory]
    [InlineData("Api.Call", "M:Api.Call")]
    [InlineData("Main.Call", null)]
    public async Task Syntax_looks_at_what_a_name_is_in(string query, string? found)
    {
        await using var server = await LoadingAsync("""["early"]""");
        var answer = (await server.AskAsync(Ask(1, "symbols", new JsonObject { ["query"] = query }.ToJsonString())))["result"]!;
        Assert.Equal(found, (string?)answer["symbols"]!.AsArray().SingleOrDefault()?["id"]);
        server.EndLoad();
    }

    [Fact]
    public async Task Nothing_to_search_for_is_an_error_also_while_loading()
    {
        await using var server = await LoadingAsync("""["early"]""");
        var answer = await server.AskAsync(Ask(1, "symbols", """{"query":" "}"""));
        Assert.Equal(-32602, (int?)answer["error"]!["code"]);
        server.EndLoad();
    }

    private static async Task<TestServer> LoadingAsync(string capabilities)
    {
        var server = new TestServer(Code);
        await server.InitializeAsync(capabilities);
        await server.Loader.StartedAsync().AsTask().OrHang();
        return server;
    }

    // Answered at once: what was sent before it has been read.
    private static async Task AskHealthAsync(TestServer server) =>
        Assert.Equal(99, (int?)(await server.AskAsync(Ask(99, "health", "{}")))["id"]);

    private static string Ask(int id, string operation, string parameters) =>
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = operation, ["params"] = JsonNode.Parse(parameters) }.ToJsonString();
}
