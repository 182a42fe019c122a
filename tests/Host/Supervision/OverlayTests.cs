using System.Text.Json;
using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Supervision;

public sealed class OverlayTests
{
    private const string Taken = """{"jsonrpc":"2.0","id":ID,"result":{"files":[]}}""";
    private const string Refused = """{"jsonrpc":"2.0","id":ID,"error":{"code":-32602,"message":"not that file"}}""";

    [Fact]
    public async Task A_question_waits_until_the_successor_was_told_the_unsaved_texts()
    {
        await using var test = await MemoryHost.StartAsync();
        await SetAsync(test, test.First, "src/A.cs", "one", Taken);
        var asking = test.AskAsync();
        await test.First.RequestAsync();

        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();
        var replayed = await successor.RequestAsync();

        Assert.Equal(("/workspace/src/A.cs", "one"), Read(replayed));
        Assert.Empty(successor.TakeRequests());
        Reply(successor, replayed, Taken);
        successor.Answer(await successor.RequestAsync(), "with the text");
        Assert.Equal("with the text", await asking.OrHang());
    }

    [Fact]
    public async Task One_that_is_in_flight_at_a_death_is_set_by_the_successor()
    {
        await using var test = await MemoryHost.StartAsync();
        var setting = test.Host.AskAsync(new SetOverlay { File = "A.cs", Text = "one" });
        await test.First.RequestAsync();

        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();
        Reply(successor, await successor.RequestAsync(), Taken);
        Reply(successor, await successor.RequestAsync(), Taken);

        await setting.OrHang();
    }

    [Fact]
    public async Task What_was_refused_is_not_replayed_and_what_it_replaced_is()
    {
        await using var test = await MemoryHost.StartAsync();
        await SetAsync(test, test.First, "A.cs", "good", Taken);
        await Assert.ThrowsAsync<RequestFailedException>(() => SetAsync(test, test.First, "A.cs", "bad", Refused));
        await Assert.ThrowsAsync<RequestFailedException>(() => SetAsync(test, test.First, "B.cs", "bad", Refused));

        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();
        var replayed = await successor.RequestAsync();
        Reply(successor, replayed, Taken);
        await test.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 2);

        Assert.Equal(("/workspace/A.cs", "good"), Read(replayed));
        Assert.Empty(successor.TakeRequests());
    }

    [Fact]
    public async Task A_successor_that_does_not_take_one_answers_nothing_without_it()
    {
        await using var test = await MemoryHost.StartAsync();
        await SetAsync(test, test.First, "A.cs", "one", Taken);
        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();

        Reply(successor, await successor.RequestAsync(), Refused);

        var exit = await test.Events.FirstAsync<SupervisorEvent.Exited>(e => e.Exit.Generation == 2);
        Assert.Equal(ExitReason.HandshakeFailed, exit.Exit.Reason);
        Assert.Contains("the unsaved text of /workspace/A.cs: not that file", exit.Exit.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_nobody_has_taken_yet_keeps_no_successor_from_answering()
    {
        await using var test = await MemoryHost.StartAsync();
        var setting = test.Host.AskAsync(new SetOverlay { File = "A.cs", Text = "bad" });
        await test.First.RequestAsync();

        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();
        Reply(successor, await successor.RequestAsync(), Refused);
        Reply(successor, await successor.RequestAsync(), Refused);

        await Assert.ThrowsAsync<RequestFailedException>(() => setting.OrHang());
        var asking = test.AskAsync();
        successor.Answer(await successor.RequestAsync(), "hot");
        Assert.Equal("hot", await asking.OrHang());
    }

    [Fact]
    public async Task One_that_was_given_up_before_it_was_sent_is_never_set()
    {
        await using var test = await MemoryHost.StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => test.Host.AskAsync(new SetOverlay { File = "A.cs", Text = "one" }, cancellation: new CancellationToken(canceled: true)).OrHang());

        test.First.Die(137);
        await test.Launcher.NextAsync();

        // A successor with nothing to be told is ready without a word.
        await test.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 2);
    }

    [Fact]
    public async Task A_question_that_killed_with_one_text_may_be_asked_again_with_another()
    {
        var launcher = new MemoryLauncher { OneShot = process => process.Die(139) };
        await using var test = await MemoryHost.StartAsync(launcher);
        var asking = test.AskAsync("poison");
        await test.First.RequestAsync();
        test.First.Die(139);
        var second = await launcher.NextAsync();
        await second.RequestAsync();
        var backoff = test.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250));
        second.Die(139);
        await Assert.ThrowsAsync<RequestFailedException>(() => asking.OrHang());
        await backoff;
        test.Clock.Advance(TimeSpan.FromMilliseconds(250));
        var third = await launcher.NextAsync();

        await SetAsync(test, third, "A.cs", "mended", Taken);
        var again = test.AskAsync("poison");
        third.Answer(await third.RequestAsync(), "harmless");

        Assert.Equal("harmless", await again.OrHang());
    }

    [Fact]
    public async Task Telling_them_counts_as_no_answer()
    {
        await using var test = await MemoryHost.StartAsync();
        await SetAsync(test, test.First, "A.cs", "one", Taken);
        test.First.Die(137);
        var successor = await test.Launcher.NextAsync();
        Reply(successor, await successor.RequestAsync(), Taken);
        await test.Events.FirstAsync<SupervisorEvent.Ready>(ready => ready.Generation == 2);

        successor.Die(137);

        Assert.Equal(0, (await test.Events.FirstAsync<SupervisorEvent.Exited>(e => e.Exit.Generation == 2)).Exit.Answered);
        Assert.Equal(1, (await test.Events.FirstAsync<SupervisorEvent.Exited>()).Exit.Answered);
    }

    private static async Task SetAsync(MemoryHost test, MemorySidecar sidecar, string file, string text, string reply)
    {
        var setting = test.Host.AskAsync(new SetOverlay { File = file, Text = text });
        Reply(sidecar, await sidecar.RequestAsync(), reply);
        await setting.OrHang();
    }

    private static void Reply(MemorySidecar sidecar, Message.Request request, string reply)
    {
        Assert.Equal("overlay", request.Method);
        sidecar.Send(reply.Replace("ID", request.Id.ToString(), StringComparison.Ordinal));
    }

    private static (string? File, string? Text) Read(Message.Request request) =>
        JsonSerializer.Deserialize(request.Parameters.Span, ProtocolJson.Default.SetOverlay) is { } overlay ? (overlay.File, overlay.Text) : default;
}
