using System.Text.Json.Nodes;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

public sealed class OverlayRequestTests
{
    private const string Twice = "class A { void Run() { Run(); Run(); } }";

    [Fact]
    public async Task A_question_behind_an_overlay_sees_it_and_one_before_it_does_not()
    {
        await using var server = new TestServer();
        await server.InitializeAsync();
        await server.SendAsync(Refs(1));
        var answer = await server.AskAsync(Overlay(2, "Test.cs", Twice));
        Assert.Equal("""{"files":["Test.cs"]}""", answer["result"]!.ToJsonString());
        await server.SendAsync(Refs(3));
        await server.AskAsync(Overlay(4, null, null));
        await server.SendAsync(Refs(5));
        server.EndLoad();
        Assert.Equal([(1, 1, null), (3, 2, 1), (5, 1, null)], (await ReadAsync(server, 3)).Select(a => (Id: (int)a["id"]!, Uses(a), Overlays(a))).OrderBy(a => a.Id));
    }

    [Fact]
    public async Task The_answer_says_whether_a_project_compiles_the_file_and_which_files_have_unsaved_text()
    {
        await using var server = await TestServer.ReadyAsync();
        await server.AskAsync(Refs(1));
        Assert.Equal("""{"files":["Test.cs"],"compiled":true}""", await ResultAsync(server, Overlay(2, server.Workspace.PathOf("/Test.cs"), Twice)));
        Assert.Equal("""{"files":["Deep/New.cs","Test.cs"],"compiled":true}""", await ResultAsync(server, Overlay(3, "Deep/New.cs", "")));
        Assert.Equal("""{"files":["Deep/New.cs","Notes.txt","Test.cs"],"compiled":false}""", await ResultAsync(server, Overlay(4, "Notes.txt", "")));
        Assert.Equal("""{"files":["Notes.txt","Test.cs"]}""", await ResultAsync(server, Overlay(5, "Deep/../Deep/New.cs", null)));
        var refs = await server.AskAsync(Refs(6));
        Assert.Equal((2, 1), (Uses(refs), Overlays(refs)));
        Assert.Equal("""{"files":[]}""", await ResultAsync(server, Overlay(7, null, null)));
    }

    [Fact]
    public async Task The_plain_form_names_the_workspace_whose_file_it_is()
    {
        await using var server = new TestServer();
        server.EndLoad();
        var refused = await server.AskAsync("""{"id":1,"command":"overlay","args":{"file":"Test.cs","text":""}}""");
        Assert.Equal("not-initialized", (string?)refused["error"]!["type"]);
        var root = JsonValue.Create(server.Workspace.Root)!.ToJsonString();
        await server.AskAsync($$$"""{"id":2,"command":"overlay","project":{{{root}}},"args":{"file":"Test.cs","text":"{{{Twice}}}"}}""");
        var answer = await server.AskAsync($$$"""{"id":3,"command":"refs","project":{{{root}}},"args":{"symbol":"A.Run"}}""");
        Assert.Equal((2, 1), (Uses(answer), Overlays(answer)));
    }

    [Theory]
    [InlineData("""{"text":"class A { }"}""", "say whose text it is")]
    [InlineData("""{"file":"","text":""}""", "not a path")]
    [InlineData("""{"file":".","text":""}""", "is a folder")]
    [InlineData("""{"file":"A\u0000.cs","text":""}""", "not a path")]
    public async Task What_is_no_file_is_refused_and_nothing_is_set(string parameters, string reason)
    {
        await using var server = await TestServer.ReadyAsync();
        var error = (await server.AskAsync($$"""{"jsonrpc":"2.0","id":1,"method":"overlay","params":{{parameters}}}"""))["error"]!;
        Assert.Equal(-32602, (int?)error["code"]);
        Assert.Contains(reason, (string?)error["message"]);
        Assert.Null(Overlays(await server.AskAsync(Refs(2))));
    }

    [Theory]
    [InlineData("symbols", """{"query":"Fresh"}""", "symbols")]
    [InlineData("list", """{"file":"Test.cs"}""", "members")]
    [InlineData("defs", """{"symbol":"Fresh"}""", "definitions")]
    public async Task Early_answers_are_not_given_to_who_has_unsaved_text(string operation, string parameters, string list)
    {
        await using var server = new TestServer();
        await server.InitializeAsync("""["early"]""");
        await server.Loader.StartedAsync().AsTask().OrHang();
        await server.AskAsync(Overlay(1, "Test.cs", "class Fresh { }"));
        await server.SendAsync($$"""{"jsonrpc":"2.0","id":2,"method":"{{operation}}","params":{{parameters}}}""");
        server.Loader.Listener.Arrived(server.Workspace.Projects[0]);
        Assert.Equal(3, (int?)(await server.AskAsync("""{"jsonrpc":"2.0","id":3,"method":"health"}"""))["id"]);
        server.EndLoad();
        var answer = (await server.ReadAnswerAsync())["result"]!;
        Assert.True((bool?)answer["answer"]!["complete"]);
        Assert.Single(answer[list]!.AsArray());
    }

    [Fact]
    public async Task Sessions_that_share_a_workspace_do_not_see_each_others_texts()
    {
        await using var process = new SharedWorkspaces("class A { void Run() => Run(); }");
        await using var one = process.Connect();
        await using var other = process.Connect();
        await one.AskAsync(Overlay(1, "Test.cs", Twice));
        await other.AskAsync(Overlay(1, "Test.cs", "class A { void Run() { Run(); Run(); Run(); } }"));
        await using var third = process.Connect();
        Assert.Equal((2, 1), await one.UsesAsync(Refs(2)));
        Assert.Equal((3, 1), await other.UsesAsync(Refs(2)));
        Assert.Equal((1, null), await third.UsesAsync(Refs(2)));
        await one.AskAsync(Overlay(3, null, null));
        Assert.Equal((1, null), await one.UsesAsync(Refs(4)));
        Assert.Equal((3, 1), await other.UsesAsync(Refs(4)));
    }

    internal static int Uses(JsonNode answer) => answer["result"]!["references"]!.AsArray().Count;

    internal static int? Overlays(JsonNode answer) => (int?)answer["result"]!["answer"]!["overlays"];

    private static async Task<string> ResultAsync(TestServer server, string line) => (await server.AskAsync(line))["result"]!.ToJsonString();

    private static async Task<IReadOnlyList<JsonNode>> ReadAsync(TestServer server, int count)
    {
        var answers = new List<JsonNode>();
        while (answers.Count < count)
            answers.Add(await server.ReadAnswerAsync());
        return answers;
    }

    private static string Refs(int id) => $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"refs","params":{"symbol":"A.Run"}}""";

    private static string Overlay(int id, string? file, string? text)
    {
        var parameters = new JsonObject();
        if (file is not null)
            parameters["file"] = file;
        if (text is not null)
            parameters["text"] = text;
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = "overlay", ["params"] = parameters }.ToJsonString();
    }
}
