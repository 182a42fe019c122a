using System.Text.Json.Nodes;
using Sidecar.Protocol.Loading;
using Sidecar.Server.Loading;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>What does not need a project that is being loaded again is answered meanwhile, whole.</summary>
public sealed class SparedAnswerTests
{
    private const string Code =
        """
        //- /Lib/Api.cs
        public class Api { public void Call() { } }
        //- /App/Main.cs
        class Main { void Run(Api api) => api.Call(); }
        """;

    [Theory]
    [InlineData("hover", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")]
    [InlineData("signature", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")]
    [InlineData("occurrences", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")]
    [InlineData("source", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")]
    [InlineData("defs", """{"file":"Lib/Api.cs","line":1,"column":14}""")]
    [InlineData("list", """{"file":"Lib/Api.cs"}""")]
    [InlineData("diagnostics", """{"file":"Lib/Api.cs"}""")]
    public async Task A_question_about_a_file_whose_projects_are_certain_does_not_wait(string operation, string parameters)
    {
        await using var server = await ReloadingAsync("App/App.csproj");
        var answer = (await server.AskAsync(Ask(1, operation, parameters)))["result"]!["answer"]!;
        Assert.True((bool?)answer["complete"]);
        Assert.Equal("loading", await StateAsync(server));
    }

    [Theory]
    [InlineData("App/App.csproj", "hover", """{"file":"App/Main.cs","line":1,"text":"Run"}""")]
    [InlineData("Lib/Lib.csproj", "hover", """{"file":"App/Main.cs","line":1,"text":"Run"}""")]
    [InlineData("Test.sln", "hover", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")]
    [InlineData("App/App.csproj", "hover", """{"symbol":"Api.Call"}""")]
    [InlineData("App/App.csproj", "refs", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")]
    [InlineData("App/App.csproj", "symbols", """{"query":"Api"}""")]
    [InlineData("App/App.csproj", "projects", "{}")]
    [InlineData("App/App.csproj", "list", """{"symbol":"Api"}""")]
    [InlineData("App/App.csproj", "diagnostics", "{}")]
    public async Task A_question_that_reaches_further_waits_for_the_load(string changed, string operation, string parameters)
    {
        await using var server = await ReloadingAsync(changed);
        await server.SendAsync(Ask(1, operation, parameters));
        await server.Loader.StartedAsync().AsTask().OrHang();
        Assert.Equal("loading", await StateAsync(server));
        End(server);
        Assert.True((bool?)(await server.ReadAnswerAsync())["result"]!["answer"]!["complete"]);
    }

    [Fact]
    public async Task The_answer_holds_what_was_written_while_the_load_went_on()
    {
        await using var server = await ReloadingAsync("App/App.csproj");
        var before = (await server.AskAsync(Ask(1, "list", """{"file":"Lib/Api.cs"}""")))["result"]!;
        server.Workspace.Write("/Lib/Api.cs", "public class Api { public void Call() { } public void More() { } }");
        server.Workspace.Write("/Lib/New.cs", "public class New { }");
        var after = (await server.AskAsync(Ask(2, "list", """{"file":"Lib/Api.cs"}""")))["result"]!;
        Assert.Equal((2, 3), (before["members"]!.AsArray().Count, after["members"]!.AsArray().Count));
        Assert.Single((await server.AskAsync(Ask(3, "list", """{"file":"Lib/New.cs"}""")))["result"]!["members"]!.AsArray());
        Assert.True((long)after["answer"]!["snapshot"]! > (long)before["answer"]!["snapshot"]!);
        End(server);
        var whole = (await server.AskAsync(Ask(4, "list", """{"file":"Lib/Api.cs"}""")))["result"]!;
        Assert.Equal(3, whole["members"]!.AsArray().Count);
        Assert.True((long)whole["answer"]!["snapshot"]! > (long)after["answer"]!["snapshot"]!);
    }

    [Fact]
    public async Task A_project_that_changes_while_the_load_goes_on_is_not_certain_any_more()
    {
        await using var server = await ReloadingAsync("App/App.csproj");
        Assert.NotNull((await server.AskAsync(Ask(1, "list", """{"file":"Lib/Api.cs"}""")))["result"]);
        server.Workspace.Write("/Lib/Lib.csproj", "<Project Other=\"yes\" />");
        await server.SendAsync(Ask(2, "list", """{"file":"Lib/Api.cs"}"""));
        Assert.Equal("loading", await StateAsync(server));
        End(server);
        Assert.NotNull((await server.ReadAnswerAsync())["result"]);
    }

    [Fact]
    public async Task After_a_load_that_failed_nothing_is_certain()
    {
        await using var server = await ReloadingAsync("App/App.csproj");
        await server.SendAsync(Ask(1, "projects", "{}"));
        server.Loader.End(() => throw new InvalidOperationException("broken"));
        Assert.NotNull((await server.ReadAnswerAsync())["error"]);
        await server.Loader.StartedAsync().AsTask().OrHang();
        await server.SendAsync(Ask(2, "list", """{"file":"Lib/Api.cs"}"""));
        await server.Loader.StartedAsync().AsTask().OrHang();
        Assert.Equal("loading", await StateAsync(server));
        End(server);
        Assert.NotNull((await server.ReadAnswerAsync())["result"]);
    }

    [Fact]
    public async Task Who_welcomes_early_answers_gets_whole_ones_where_they_are_certain()
    {
        await using var server = await ReloadingAsync("App/App.csproj", """["early"]""");
        var answer = (await server.AskAsync(Ask(1, "hover", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")))["result"]!["answer"]!;
        Assert.True((bool?)answer["complete"]);
        await server.SendAsync(Ask(2, "hover", """{"file":"App/Main.cs","line":1,"text":"Run"}"""));
        Assert.Equal("loading", await StateAsync(server));
        foreach (var project in Told(server))
            server.Loader.Listener.Arrived(project);
        var early = (await server.ReadAnswerAsync())["result"]!["answer"]!;
        Assert.False((bool?)early["complete"]);
        Assert.True((long)early["snapshot"]! > (long)answer["snapshot"]!);
        var again = (await server.AskAsync(Ask(3, "hover", """{"file":"Lib/Api.cs","line":1,"text":"Call"}""")))["result"]!["answer"]!;
        Assert.True((long)again["snapshot"]! > (long)early["snapshot"]!);
        End(server);
    }

    // Loaded once; then a file changed, and the load that this asks for does not end before the test says so.
    private static async Task<TestServer> ReloadingAsync(string changed, string capabilities = "[]")
    {
        var server = new TestServer(Code, references: ["App -> Lib"]);
        foreach (var project in Told(server))
            File.WriteAllText(project.File, "<Project />");
        End(server);
        await server.InitializeAsync(capabilities);
        await server.Loader.StartedAsync().AsTask().OrHang();
        await server.AskAsync(Ask(90, "projects", "{}"));
        server.Workspace.Write(changed, "<Project><PropertyGroup /></Project>");
        return server;
    }

    private static void End(TestServer server)
    {
        var sdk = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(object).Assembly.Location)!))!;
        server.Loader.End(() => new LoadOutcome(Told(server), [server.Workspace.PathOf("/Test.sln")])
        {
            SdkFolder = Path.Combine(Path.GetDirectoryName(sdk)!, "sdk", "10.0.100"),
        });
    }

    // Read a moment after they were written.
    private static LoadedProject[] Told(TestServer server) =>
        [.. server.Workspace.Projects.Select(project => project with { Inputs = [project.File], ReadFrom = TimeProvider.System.GetUtcNow().AddSeconds(1) })];

    // Control is answered at once: what was sent before it has been read.
    private static async Task<string?> StateAsync(TestServer server) =>
        (string?)(await server.AskAsync(Ask(99, "health", "{}")))["result"]!["workspaces"]![0]!["state"];

    private static string Ask(int id, string operation, string parameters) =>
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = operation, ["params"] = JsonNode.Parse(parameters) }.ToJsonString();
}
