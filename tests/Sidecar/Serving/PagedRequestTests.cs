using System.Text.Json.Nodes;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>Answers that are read page by page while files and unsaved texts change.</summary>
public sealed class PagedRequestTests
{
    private const string Code =
        """
        //- /One.cs
        class A { public static int x; int Sum() => x + x + x; }
        //- /Two.cs
        class B { int Sum() => A.x + A.x + A.x + A.x; }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Pages_are_of_the_snapshot_of_the_first_however_files_change_meanwhile(int seed)
    {
        var random = new Random(seed);
        await using var server = await TestServer.ReadyAsync(Code);
        var whole = PlacesOf(await AskAsync(server));
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var answer = await AskAsync(server, cursor, limit: random.Next(1, 3));
            pages.AddRange(PlacesOf(answer));
            Assert.Equal(whole.Count, (int?)Of(answer)["cutFrom"]);
            cursor = (string?)Of(answer)["cursor"];
            Change(server, random);
        }
        while (cursor is not null);
        Assert.Equal(whole, pages);
        Assert.NotEqual(whole, PlacesOf(await AskAsync(server)));
    }

    [Fact]
    public async Task What_follows_comes_from_the_same_snapshot_also_when_a_newer_one_has_been_asked()
    {
        await using var server = await TestServer.ReadyAsync(Code);
        var first = Of(await AskAsync(server, limit: 2));
        server.Workspace.Write("/Two.cs", "class B { }");
        var now = await AskAsync(server);
        var rest = await AskAsync(server, (string?)first["cursor"]);
        Assert.Equal((3, 5), (PlacesOf(now).Count, PlacesOf(rest).Count));
        Assert.Equal((long?)first["snapshot"], (long?)Of(rest)["snapshot"]);
        Assert.True((long?)Of(now)["snapshot"] > (long?)first["snapshot"]);
    }

    [Fact]
    public async Task The_unsaved_texts_of_the_first_page_are_in_those_that_follow()
    {
        await using var server = await TestServer.ReadyAsync(Code);
        await OverlayAsync(server, "Two.cs", "class B { int Sum() => A.x + A.x; }");
        var first = Of(await AskAsync(server, limit: 1));
        await OverlayAsync(server, "Two.cs", null);
        var rest = await AskAsync(server, (string?)first["cursor"]);
        Assert.Equal((4, 1), (PlacesOf(rest).Count, (int?)Of(rest)["overlays"]));
        Assert.Equal((7, null), (PlacesOf(await AskAsync(server)).Count, (int?)Of(await AskAsync(server))["overlays"]));
    }

    [Fact]
    public async Task After_a_while_it_is_gone_and_a_use_makes_it_last()
    {
        var clock = new FakeClock();
        await using var server = await TestServer.ReadyAsync(Code, clock);
        var cursor = (string?)Of(await AskAsync(server, limit: 2))["cursor"];
        server.Workspace.Write("/Two.cs", "class B { }");
        clock.Advance(KeptSnapshots.Lifetime / 2);
        Assert.Equal(5, PlacesOf(await AskAsync(server, cursor)).Count);
        clock.Advance(KeptSnapshots.Lifetime * 3 / 4);
        Assert.Equal(5, PlacesOf(await AskAsync(server, cursor)).Count);
        clock.Advance(KeptSnapshots.Lifetime);
        var error = (await AskAsync(server, cursor))["error"]!;
        Assert.Equal((1009, "cursor-gone"), ((int?)error["code"], (string?)error["data"]!["kind"]));
        Assert.Contains("Ask again without it", (string?)error["message"]);
    }

    [Fact]
    public async Task While_nothing_changes_it_is_good_for_ever()
    {
        var clock = new FakeClock();
        await using var server = await TestServer.ReadyAsync(Code, clock);
        var cursor = (string?)Of(await AskAsync(server, limit: 2))["cursor"];
        clock.Advance(KeptSnapshots.Lifetime * 2);
        Assert.Equal(5, PlacesOf(await AskAsync(server, cursor)).Count);
    }

    [Fact]
    public async Task Of_many_states_only_the_last_are_kept()
    {
        await using var server = await TestServer.ReadyAsync(Code);
        var cursors = new List<string?>();
        for (var state = 0; state <= KeptSnapshots.Most; state++)
        {
            cursors.Add((string?)Of(await AskAsync(server, limit: 1))["cursor"]);
            server.Workspace.Write("/Two.cs", $"class B {{ int Sum() => A.x; }} //{new string('!', state)}");
        }
        Assert.Equal(1009, (int?)(await AskAsync(server, cursors[0]))["error"]!["code"]);
        foreach (var cursor in cursors.Skip(1))
            Assert.NotEmpty(PlacesOf(await AskAsync(server, cursor)));
    }

    [Fact]
    public async Task Another_session_goes_on_where_nothing_has_changed_and_is_told_where_something_has()
    {
        await using var process = new SharedWorkspaces(Code);
        string? cursor;
        await using (var one = process.Connect())
            cursor = (string?)Of(await one.AskAsync(Refs(null, 2)))["cursor"];
        await using var other = process.Connect();
        Assert.Equal(5, PlacesOf(await other.AskAsync(Refs(cursor, null))).Count);
        await using var third = process.Connect();
        await third.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"overlay","params":{"file":"Two.cs","text":"class B { }"}}""");
        Assert.Equal(1009, (int?)(await third.AskAsync(Refs(cursor, null)))["error"]!["code"]);
    }

    [Theory]
    [InlineData("""{"symbol":"A.x","fields":["file","lines"]}""", "refs: there is no field 'lines'; there are resolution, references, file, line")]
    [InlineData("""{"symbol":"A.x","fields":"file"}""", "refs: 'fields' must be a list of names.")]
    [InlineData("""{"symbol":"A.x","cursor":"over there"}""", "refs: this 'cursor' is none that an answer gave")]
    [InlineData("""{"symbol":"A.x","budget":0}""", "refs: 'budget' is 0; it must be from 1 to 10000000")]
    [InlineData("""{"symbol":"A.x","context":21}""", "refs: 'context' is 21; it must be from 0 to 20")]
    [InlineData("""{"symbol":"A.x","kind":"touch"}""", "refs: 'kind' must be one of read, write, read-write, call")]
    public async Task What_makes_no_page_is_refused(string parameters, string message)
    {
        await using var server = await TestServer.ReadyAsync(Code);
        var error = (await server.AskAsync($$"""{"jsonrpc":"2.0","id":1,"method":"refs","params":{{parameters}}}"""))["error"]!;
        Assert.Equal(-32602, (int?)error["code"]);
        Assert.StartsWith(message, (string?)error["message"]);
    }

    [Fact]
    public async Task Only_the_fields_that_were_asked_for_are_sent()
    {
        await using var server = await TestServer.ReadyAsync(Code);
        var answer = await server.AskAsync("""{"id":1,"jsonrpc":"2.0","method":"refs","params":{"symbol":"A.x","limit":1,"fields":["file","kind"]}}""");
        Assert.Equal("""{"status":"exact"}""", answer["result"]!["resolution"]!.ToJsonString());
        Assert.Equal("""[{"file":"One.cs","kind":"read"}]""", answer["result"]!["references"]!.ToJsonString());
        Assert.Equal(7, (int?)Of(answer)["cutFrom"]);
    }

    [Fact]
    public async Task What_syntax_answers_early_says_what_was_cut_and_cannot_be_gone_on_with()
    {
        await using var server = new TestServer(Code);
        await server.InitializeAsync("""["early"]""");
        await server.Loader.StartedAsync().AsTask().OrHang();
        var early = Of(await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"list","params":{"file":"One.cs","limit":1}}"""));
        Assert.Equal((true, 3, 1, null), ((bool?)early["syntactic"], (int?)early["cutFrom"], (int?)early["shown"], (string?)early["cursor"]));
        server.EndLoad();
    }

    private static void Change(TestServer server, Random random)
    {
        var uses = string.Join(" + ", Enumerable.Repeat("A.x", random.Next(1, 12)));
        if (random.Next(3) == 0)
            server.Workspace.Write($"/New{random.Next()}.cs", $"class C{random.Next()} {{ int Sum() => {uses}; }}");
        else
            server.Workspace.Write("/Two.cs", $"class B {{ int Other; int Sum() => {uses}; }} // {random.Next()}");
    }

    private static Task<JsonNode> AskAsync(TestServer server, string? cursor = null, int? limit = null) => server.AskAsync(Refs(cursor, limit));

    private static string Refs(string? cursor, int? limit)
    {
        var parameters = new JsonObject { ["symbol"] = "A.x" };
        if (cursor is not null)
            parameters["cursor"] = cursor;
        if (limit is not null)
            parameters["limit"] = limit;
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "refs", ["params"] = parameters }.ToJsonString();
    }

    private static Task<JsonNode> OverlayAsync(TestServer server, string file, string? text) => server.AskAsync(
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 7, ["method"] = "overlay", ["params"] = text is null ? new JsonObject { ["file"] = file } : new JsonObject { ["file"] = file, ["text"] = text } }.ToJsonString());

    private static JsonNode Of(JsonNode answer) => answer["result"]?["answer"] ?? throw new InvalidOperationException(answer.ToJsonString());

    private static List<string> PlacesOf(JsonNode answer) =>
        [.. (answer["result"]?["references"] ?? throw new InvalidOperationException(answer.ToJsonString())).AsArray().Select(place => $"{place!["file"]}:{place["line"]}:{place["column"]}")];
}
