using Xunit;

namespace Sidecar.Server.Tests.Serving;

public sealed class LifetimeTests
{
    private const string AskRefs = """{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":"A.Run"}}""";

    [Fact]
    public async Task What_was_asked_before_the_input_ended_is_still_answered()
    {
        await using var server = await TestServer.ReadyAsync();
        await server.SendAsync(AskRefs);
        await server.EndInputAsync();
        Assert.NotNull((await server.ReadAsync())["result"]);
        await server.Ended;
    }

    [Fact]
    public async Task Shutdown_is_answered_and_ends_the_server()
    {
        await using var server = await TestServer.ReadyAsync();
        var answer = await server.AskAsync("""{"jsonrpc":"2.0","id":9,"method":"shutdown"}""");
        Assert.Equal(0, (int?)answer["result"]!["inFlight"]);
        await server.Ended;
    }

    [Fact]
    public async Task Shutdown_answers_what_is_in_flight_as_cancelled()
    {
        await using var server = new TestServer();
        await server.InitializeAsync();
        await server.SendAsync(AskRefs);
        var answer = await server.AskAsync("""{"jsonrpc":"2.0","id":9,"method":"shutdown"}""");
        Assert.Equal(1, (int?)answer["result"]!["inFlight"]);
        Assert.Equal(-32800, (int?)(await server.ReadAsync())["error"]!["code"]);
        await server.Ended;
    }

    [Fact]
    public async Task Two_questions_see_the_disk_as_it_is_at_each_of_them()
    {
        await using var server = await TestServer.ReadyAsync();
        var before = (await server.AskAsync(AskRefs))["result"]!;
        server.Workspace.Write("/Test.cs", "class A { void Run() { Run(); Run(); } }");
        var after = (await server.AskAsync(AskRefs))["result"]!;
        Assert.Equal((1, 2), (before["references"]!.AsArray().Count, after["references"]!.AsArray().Count));
        Assert.True((long?)after["answer"]!["snapshot"] > (long?)before["answer"]!["snapshot"]);
    }

    [Fact]
    public async Task A_changed_solution_is_loaded_again_before_the_answer()
    {
        await using var server = await TestServer.ReadyAsync();
        await server.AskAsync(AskRefs);
        await server.Loader.StartedAsync();
        server.Workspace.Write("/Test.sln", "changed");
        await server.SendAsync(AskRefs);
        await server.Loader.StartedAsync();
        server.EndLoad();
        Assert.Equal(1, (int?)(await server.ReadAsync())["id"]);
    }

    [Fact]
    public async Task Statistics_count_answers_and_sweeps()
    {
        await using var server = await TestServer.ReadyAsync();
        await server.AskAsync(AskRefs);
        var stats = (await server.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"stats"}"""))["result"]!;
        Assert.Equal(2, (int?)stats["requests"]);
        var references = server.Workspace.Projects.SelectMany(p => p.Arguments).Where(a => a.StartsWith("/reference:", StringComparison.Ordinal)).Distinct().Count();
        Assert.Equal(1, (int?)stats["syncs"]![0]!["sweeps"]);
        Assert.InRange((int)stats["syncs"]![0]!["filesChecked"]!, 2 + references, 1000);
    }
}
