using System.Text.Json.Nodes;
using Sidecar.Server.Loading;
using Sidecar.Server.Tests.Watching;
using Sidecar.Server.Watching;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>What a client learns of the watch.</summary>
public sealed class WatchRequestTests
{
    private const string AskRefs = """{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":"A.Run"}}""";

    [Fact]
    public async Task Health_and_statistics_show_it()
    {
        using var watch = new FakeWatch();
        await using var server = await ReadyAsync(watch);
        await server.AskAsync(AskRefs);
        await watch.FollowedAsync();
        watch.Tell(server.Workspace.PathOf("/Test.cs"));
        watch.Tell(new WatchEvent(WatchEventKind.Lost));
        var health = await AskAsync(server, "health");
        Assert.Equal((true, 1, 0), ((bool)health["workspaces"]![0]!["watching"]!, (int)health["workspaces"]![0]!["watches"]!, health["warnings"]!.AsArray().Count));
        var sync = (await AskAsync(server, "stats"))["syncs"]![0]!;
        Assert.Equal((1, 1), ((int)sync["events"]!, (int)sync["eventsDropped"]!));
    }

    [Fact]
    public async Task Where_there_is_none_health_says_so_and_does_not_warn()
    {
        await using var server = await TestServer.ReadyAsync();
        await server.AskAsync(AskRefs);
        var health = await AskAsync(server, "health");
        Assert.Equal((false, 0, 0), ((bool)health["workspaces"]![0]!["watching"]!, (int)health["workspaces"]![0]!["watches"]!, health["warnings"]!.AsArray().Count));
    }

    [Fact]
    public async Task Where_the_system_allows_no_more_answers_are_right_and_health_warns_once()
    {
        using var watch = new FakeWatch { LimitReached = "fs.inotify.max_user_watches" };
        using var other = TestWorkspace.Of("class B { void Run() => Run(); }");
        other.Write("/Other.sln", "");
        await using var server = await ReadyAsync(watch);
        Assert.Single((await server.AskAsync(AskRefs))["result"]!["references"]!.AsArray());
        server.Workspace.Write("/Test.cs", "class A { void Run() { Run(); Run(); } }");
        Assert.Equal(2, (await server.AskAsync(AskRefs))["result"]!["references"]!.AsArray().Count);
        server.Loader.End(() => new LoadOutcome(other.Projects, [other.PathOf("/Other.sln")]));
        var plain = new JsonObject { ["id"] = 2, ["command"] = "refs", ["project"] = other.Root, ["args"] = new JsonObject { ["symbol"] = "B.Run" } };
        Assert.Single((await server.AskAsync(plain.ToJsonString()))["result"]!["references"]!.AsArray());
        var health = await AskAsync(server, "health");
        Assert.Equal(2, health["workspaces"]!.AsArray().Count(workspace => !(bool)workspace!["watching"]!));
        Assert.Contains("sysctl fs.inotify.max_user_watches", (string)Assert.Single(health["warnings"]!.AsArray())!, StringComparison.Ordinal);
    }

    private static async Task<TestServer> ReadyAsync(FakeWatch watch)
    {
        var server = new TestServer("class A { void Run() => Run(); }", watch: watch.Options());
        server.EndLoad();
        await server.InitializeAsync();
        return server;
    }

    private static async Task<JsonNode> AskAsync(TestServer server, string operation) =>
        (await server.AskAsync($$"""{"jsonrpc":"2.0","id":9,"method":"{{operation}}"}"""))["result"]!;
}
