using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>What the process does on its own when something is written, and what it does where the kernel does not tell.</summary>
public sealed class WatchTests : IDisposable
{
    // Nothing announces what a process does by itself.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly TempFolder _folder = new("sidecar-watched-");

    public WatchTests()
    {
        _folder.Write("All.slnx", """<Solution><Project Path="Lib/Lib.csproj" /></Solution>""");
        _folder.Write("Lib/Lib.csproj", ProjectFile.Of());
        _folder.Write("Lib/Kind.cs", "public class Kind;\n");
        _folder.Write("Lib/Deep/Use.cs", "class Use { Kind? _one; }\n");
        for (var i = 0; i < 20; i++)
            _folder.Write($"Lib/node_modules/p{i}/index.js", "");
    }

    [Fact]
    public async Task What_is_written_is_taken_over_before_anybody_asks()
    {
        await using var server = RawServer.Start();
        Assert.Equal(1, await UsesAsync(server));
        var watched = await WhenAsync(server, "health", health => (bool)health["workspaces"]![0]!["watching"]!);
        // The solution's folder, two of the project's, and where the SDK keeps its settings: none of what a load has made, and none that is ignored.
        Assert.InRange((int)watched["workspaces"]![0]!["watches"]!, 3, 5);
        var before = (long)watched["workspaces"]![0]!["snapshot"]!;
        _folder.Write("Lib/Deep/Use.cs", "class Use { Kind? _one; Kind? _two; }\n");
        await WhenAsync(server, "health", health => (long)health["workspaces"]![0]!["snapshot"]! > before);
        var stats = await WhenAsync(server, "stats", stats => (long)stats["syncs"]![0]!["events"]! > 0);
        Assert.InRange((long)stats["syncs"]![0]!["earlySweeps"]!, 1, (long)stats["syncs"]![0]!["sweeps"]!);
        Assert.Equal(2, await UsesAsync(server));
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var server = RawServer.Start(DotnetMuxer.Find()!, [RawServer.ServerPath, "--stdio"], ("SIDECAR_WATCH", "off"));
        Assert.Equal(1, await UsesAsync(server));
        await AssertRightAsync(server);
        Assert.False((bool)(await AskAsync(server, "health"))["workspaces"]![0]!["watching"]!);
        Assert.DoesNotContain(Directory.GetFiles($"/proc/{server.Pid}/fd"), file => new FileInfo(file).LinkTarget?.Contains("inotify", StringComparison.Ordinal) == true);
    }

    [NamespacedFact]
    public async Task Where_the_kernel_allows_too_few_watches_answers_are_right_and_health_warns_once()
    {
        string[] command = ["-c", "echo 1 > /proc/sys/user/max_inotify_watches && exec \"$@\"", "sh", DotnetMuxer.Find()!, RawServer.ServerPath, "--stdio"];
        await using var server = RawServer.Start("unshare", ["--user", "--map-root-user", "sh", .. command]);
        Assert.Equal(1, await UsesAsync(server));
        var health = await WhenAsync(server, "health", health => health["warnings"]!.AsArray().Count > 0);
        Assert.Contains("fs.inotify.max_user_watches", (string)Assert.Single(health["warnings"]!.AsArray())!, StringComparison.Ordinal);
        Assert.False((bool)health["workspaces"]![0]!["watching"]!);
        await AssertRightAsync(server);
        Assert.Single((await AskAsync(server, "health"))["warnings"]!.AsArray());
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertRightAsync(RawServer server)
    {
        _folder.Write("Lib/Deep/Use.cs", "class Use { Kind? _one; Kind? _two; }\n");
        Assert.Equal(2, await UsesAsync(server));
        _folder.Write("Lib/New/Other.cs", "class Other { Kind? _three; }\n");
        Assert.Equal(3, await UsesAsync(server));
        File.Delete(_folder.Combine("Lib", "Deep", "Use.cs"));
        Assert.Equal(1, await UsesAsync(server));
    }

    private async Task<int> UsesAsync(RawServer server)
    {
        var result = await AskAsync(server, "refs", new JsonObject { ["symbol"] = "Kind" });
        Assert.True((bool)result["answer"]!["complete"]!, result.ToJsonString());
        return result["references"]!.AsArray().Count;
    }

    private async Task<JsonNode> AskAsync(RawServer server, string command, JsonObject? arguments = null)
    {
        var question = new JsonObject { ["id"] = 1, ["command"] = command, ["project"] = _folder.Path, ["args"] = arguments ?? [] };
        var answer = await server.AskAsync(question.ToJsonString());
        return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private async Task<JsonNode> WhenAsync(RawServer server, string command, Func<JsonNode, bool> isSo)
    {
        using var look = new PeriodicTimer(BetweenLooks);
        return await LookAsync().OrHang();

        async Task<JsonNode> LookAsync()
        {
            while (true)
            {
                var result = await AskAsync(server, command);
                if (isSo(result))
                    return result;
                await look.WaitForNextTickAsync();
            }
        }
    }
}
