using System.Diagnostics;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>How the process ends.</summary>
public sealed class EndingTests : WireTests
{
    [Fact]
    [Trait("Fault", "11")]
    public async Task Without_input_it_says_nothing_and_ends_well()
    {
        Server.EndInput();
        Assert.Null(await Server.NextAsync());
        Assert.Equal(0, await Server.ExitAsync());
    }

    [Fact]
    [Trait("Fault", "37")]
    public async Task Everything_asked_before_the_end_of_input_is_answered_in_whole_lines()
    {
        const int Count = 200;
        await Server.SendAsync(string.Join('\n', Enumerable.Range(0, Count).Select(id => Asking.Health(id))));
        Server.EndInput();
        var ids = new List<int>();
        while (await Server.NextAsync() is { } line)
            ids.Add((int)line["id"]!);
        Assert.Equal(Enumerable.Range(0, Count), ids.Order());
        Assert.Equal(0, await Server.ExitAsync());
    }

    [Fact]
    public async Task It_ends_well_when_it_is_told_to()
    {
        var answer = await Server.AskAsync("""{"id":1,"command":"shutdown"}""");
        Assert.NotNull(answer["result"]);
        Assert.Equal(0, await Server.ExitAsync());
    }

    [Fact]
    [Trait("Fault", "12")]
    public async Task It_ends_when_nobody_reads_its_answers_any_more()
    {
        await AssertGoesOnAsync();
        Server.StopReading();
        await Server.SendAsync(Asking.Health(1));
        Assert.Equal(1, await Server.ExitAsync());
    }

    [Fact]
    [Trait("Fault", "77")]
    public async Task It_ends_when_its_parent_is_killed_and_another_process_holds_the_pipe()
    {
        string[] command = ["-c", "exec 3<&0; \"$@\" <&3 & wait", "sh", DotnetMuxer.Find()!, RawServer.ServerPath, "--stdio"];
        await using var child = RawServer.Start("sh", command);
        var health = await child.AskAsync(Asking.Health(1));
        var pid = (int)health["result"]!["pid"]!;
        Assert.NotEqual(child.Pid, pid);

        using (var parent = Process.GetProcessById(child.Pid))
            parent.Kill();

        await ProcessAssert.EndsAsync(pid);
    }

    [Fact]
    [Trait("Fault", "13")]
    public async Task Started_by_hand_it_explains_itself()
    {
        await using var byHand = RawServer.Start(DotnetMuxer.Find()!, [RawServer.ServerPath]);
        Assert.Equal(2, await byHand.ExitAsync());
        Assert.Contains("--stdio", byHand.Errors, StringComparison.Ordinal);
        Assert.Null(await byHand.NextAsync());
    }
}
