using System.Text.Json.Nodes;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>A workspace of which nothing may be run.</summary>
public sealed class UntrustedTests
{
    private const string Code =
        """
        //- /Lib/Api.cs
        public class Api { public void Call() { } }
        //- /App/Main.cs
        class Main { void Run() { } }
        //- /App/out/Made.cs
        class MadeMain { }
        """;

    [Theory]
    [InlineData("symbols", """{"query":"Api"}""", "symbols")]
    [InlineData("list", """{"file":"App/Main.cs"}""", "members")]
    [InlineData("grep", """{"pattern":"Run","in":"identifier"}""", "matches")]
    public async Task Syntax_answers_and_proves_nothing(string operation, string parameters, string list)
    {
        await using var server = await OpenAsync();
        var answer = (await server.AskAsync(Ask(operation, parameters)))["result"]!;
        Assert.NotEmpty(answer[list]!.AsArray());
        AssertUntrusted(answer);
    }

    [Fact]
    public async Task A_file_that_is_edited_is_answered_as_it_is()
    {
        await using var server = await OpenAsync();
        Assert.Empty((await server.AskAsync(Ask("symbols", """{"query":"Basket"}""")))["result"]!["symbols"]!.AsArray());
        server.Workspace.Write("/Lib/Api.cs", "class Basket { }");
        server.Workspace.Write("/Lib/New.cs", "class BasketOfMany { }");
        var found = (await server.AskAsync(Ask("symbols", """{"query":"Basket"}""")))["result"]!["symbols"]!.AsArray();
        Assert.Equal(["T:Basket", "T:BasketOfMany"], found.Select(symbol => (string?)symbol!["id"]));
    }

    [Theory]
    [InlineData("symbols", """{"query":"Main"}""", "symbols")]
    [InlineData("grep", """{"pattern":"Main"}""", "matches")]
    public async Task What_git_ignores_is_left_out(string operation, string parameters, string list)
    {
        await using var server = await OpenAsync();
        server.Workspace.Write("/.gitignore", "out/");
        Assert.Single((await server.AskAsync(Ask(operation, parameters)))["result"]![list]!.AsArray());
    }

    [Theory]
    [InlineData("refs", """{"symbol":"Api.Call"}""")]
    [InlineData("defs", """{"symbol":"Api.Call"}""")]
    [InlineData("list", """{"symbol":"Api"}""")]
    [InlineData("diagnostics", "{}")]
    [InlineData("overlay", """{"file":"Lib/Api.cs","text":""}""")]
    public async Task What_takes_the_projects_is_refused(string operation, string parameters)
    {
        await using var server = await OpenAsync();
        var error = (await server.AskAsync(Ask(operation, parameters)))["error"]!;
        Assert.Equal((1006, "not-trusted"), ((int?)error["code"], (string?)error["data"]!["kind"]));
        Assert.StartsWith($"'{operation}' needs the projects of {server.Workspace.Root}, and loading these runs their build", (string?)error["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_and_health_say_that_nothing_is_loaded()
    {
        await using var server = await OpenAsync();
        var projects = (await server.AskAsync(Ask("projects", "{}")))["result"]!;
        Assert.Equal(("Test.sln", 0), ((string?)projects["opened"], projects["projects"]!.AsArray().Count));
        AssertUntrusted(projects);
        var health = (await server.AskAsync(Ask("health", "{}")))["result"]!;
        Assert.Equal("untrusted", (string?)health["workspaces"]![0]!["state"]);
    }

    [Fact]
    public async Task A_workspace_that_a_plain_request_names_is_not_trusted_either()
    {
        await using var server = new TestServer(Code, untrusted: true);
        var answer = await server.AskAsync(new JsonObject { ["id"] = 1, ["command"] = "hover", ["project"] = server.Workspace.Root, ["args"] = new JsonObject { ["symbol"] = "Api" } }.ToJsonString());
        Assert.Equal("not-trusted", (string?)answer["error"]!["type"]);
    }

    [Theory]
    [InlineData("../Outside.cs")]
    [InlineData("App/Missing.cs")]
    public async Task A_file_that_is_not_below_the_root_is_not_read(string file)
    {
        await using var server = await OpenAsync();
        var error = (await server.AskAsync(Ask("list", new JsonObject { ["file"] = file }.ToJsonString())))["error"]!;
        Assert.Equal((-32602, $"There is no file '{file}' below {server.Workspace.Root}; give its path from there."), ((int?)error["code"], (string?)error["message"]));
    }

    [Fact]
    public async Task A_cursor_leads_nowhere()
    {
        await using var server = await OpenAsync();
        Assert.Equal(1009, (int?)(await server.AskAsync(Ask("symbols", """{"query":"Api","cursor":"cTVOgbqGGWUFoyqQBAAAA7pRf"}""")))["error"]!["code"]);
    }

    private static async Task<TestServer> OpenAsync()
    {
        var server = new TestServer(Code, untrusted: true);
        await server.InitializeAsync("""["early"]""");
        return server;
    }

    private static void AssertUntrusted(JsonNode result)
    {
        var worth = result["answer"]!;
        Assert.Equal((true, false), ((bool?)worth["syntactic"], (bool?)worth["complete"]));
        Assert.Equal("not-trusted", (string?)worth["gaps"]!.AsArray().Single()!["reason"]);
        Assert.Null(worth["cursor"]);
    }

    private static string Ask(string operation, string parameters) =>
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = operation, ["params"] = JsonNode.Parse(parameters) }.ToJsonString();
}
