using System.Text.Json;
using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Supervision;

public sealed class CallTests
{
    [Fact]
    [Trait("Fault", "40")]
    public async Task A_cancelled_call_ends_at_once_and_its_late_answer_is_dropped()
    {
        await using var test = await MemoryHost.StartAsync();
        using var cancel = new CancellationTokenSource();
        var asking = test.AskAsync(cancellation: cancel.Token);
        var request = await test.First.RequestAsync();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.OrHang());
        var notification = await test.First.NotificationAsync();
        Assert.Equal("$/cancelRequest", notification.Method);
        Assert.Equal(request.Id.ToString(), JsonDocument.Parse(notification.Parameters).RootElement.GetProperty("id").ToString());
        test.First.Answer(request);
        await AnswersAsync(test);
        Assert.Empty(test.Events.All<SupervisorEvent.UnknownAnswer>());
    }

    [Fact]
    [Trait("Fault", "46")]
    public async Task A_call_that_is_cancelled_before_it_is_made_is_never_sent()
    {
        await using var test = await MemoryHost.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.AskAsync("dead", cancellation: new CancellationToken(true)));

        var asking = test.AskAsync("alive");
        var request = await test.First.RequestAsync();
        Assert.Contains("alive", System.Text.Encoding.UTF8.GetString(request.Parameters.Span), StringComparison.Ordinal);
        test.First.Answer(request);
        await asking.OrHang();
    }

    [Fact]
    public async Task Only_some_fields_are_asked_for_as_json_and_never_as_a_type()
    {
        await using var test = await MemoryHost.StartAsync();
        var some = new SearchSymbols { Query = "query", Fields = ["signature"] };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => test.Host.AskAsync(some));

        Assert.Contains("Operation.AsJson()", refused.Message, StringComparison.Ordinal);
        var asking = test.Host.AskAsync(SearchSymbols.Operation.AsJson(), some);
        test.First.Answer(await test.First.RequestAsync());
        Assert.Equal("answer", ((JsonElement)await asking.OrHang()).GetProperty("symbols")[0].GetProperty("signature").GetString());
    }

    [Fact]
    public async Task Silence_beyond_the_deadline_ends_the_call_and_cancels_it()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync();
        var request = await test.First.RequestAsync();

        test.Clock.Advance(TimeSpan.FromSeconds(61));

        var exceeded = await Assert.ThrowsAsync<DeadlineExceededException>(() => asking.OrHang());
        Assert.Equal(TimeSpan.FromSeconds(60), exceeded.Deadline);
        Assert.Equal("$/cancelRequest", (await test.First.NotificationAsync()).Method);
        test.First.Answer(request);
        await AnswersAsync(test);
    }

    [Fact]
    public async Task Progress_restarts_the_deadline_up_to_the_cap()
    {
        await using var test = await MemoryHost.StartAsync(with: options => options with { LoadDeadline = TimeSpan.FromSeconds(100) });
        var seen = new EventQueue<ProgressReport>();
        var asking = test.AskAsync(call: new CallOptions { Progress = seen });
        var request = await test.First.RequestAsync();

        test.Clock.Advance(TimeSpan.FromSeconds(50));
        Progress(test.First, request, 1);
        Assert.Equal(new ProgressReport("loading", 1, 9), await seen.NextAsync());
        test.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.False(asking.IsCompleted);
        Progress(test.First, request, 2);
        Assert.Equal(2, (await seen.NextAsync()).Done);
        test.Clock.Advance(TimeSpan.FromSeconds(11));

        await Assert.ThrowsAsync<DeadlineExceededException>(() => asking.OrHang());
    }

    [Fact]
    [Trait("Fault", "49")]
    public async Task A_progress_callback_that_throws_harms_nobody()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync(call: new CallOptions { Progress = new Throwing() });
        var request = await test.First.RequestAsync();

        Progress(test.First, request, 1);
        await test.Events.FirstAsync<SupervisorEvent.ProgressCallbackFailed>();
        test.First.Answer(request);

        Assert.Equal("answer", await asking.OrHang());
    }

    [Fact]
    [Trait("Fault", "49")]
    public async Task A_listener_that_throws_harms_nobody()
    {
        await using var test = await MemoryHost.StartAsync(with: options => options with { OnEvent = _ => throw new InvalidOperationException() });

        await AnswersAsync(test);
    }

    [Fact]
    [Trait("Fault", "41")]
    public async Task Answers_reach_their_questions_in_any_order()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = Enumerable.Range(0, 20).Select(i => test.AskAsync($"{i}")).ToList();
        var requests = new List<Message.Request>();
        foreach (var _ in asking)
            requests.Add(await test.First.RequestAsync());

        foreach (var request in Enumerable.Reverse(requests))
            test.First.Answer(request, JsonDocument.Parse(request.Parameters).RootElement.GetProperty("query").GetString()!);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), await Task.WhenAll(asking).OrHang());
    }

    [Fact]
    [Trait("Fault", "51")]
    public async Task A_completion_may_ask_again_and_wait_for_it()
    {
        await using var test = await MemoryHost.StartAsync();
        var second = test.AskAsync().ContinueWith(
            _ => test.AskAsync().GetAwaiter().GetResult(), TaskScheduler.Default);

        test.First.Answer(await test.First.RequestAsync());
        test.First.Answer(await test.First.RequestAsync(), "second");

        Assert.Equal("second", await second.OrHang());
    }

    [Fact]
    public async Task An_error_is_told_as_it_came()
    {
        await using var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync();

        var request = await test.First.RequestAsync();
        test.First.Send($$$"""{"jsonrpc":"2.0","id":{{{request.Id}}},"error":{"code":-32602,"message":"'query' is empty","data":{"details":"query"} } }""");

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => asking.OrHang());
        Assert.Equal(new RequestError(ErrorCode.InvalidParameters, "'query' is empty", "query"), failed.Error);
    }

    [Fact]
    [Trait("Fault", "85")]
    public async Task Disposing_twice_and_asking_afterwards_is_harmless()
    {
        var test = await MemoryHost.StartAsync();
        var asking = test.AskAsync();
        await test.First.RequestAsync();

        await Task.WhenAll(test.Host.DisposeAsync().AsTask(), test.Host.DisposeAsync().AsTask()).OrHang();

        var lost = await Assert.ThrowsAsync<SidecarLostException>(() => asking.OrHang());
        Assert.Equal(ExitReason.Requested, lost.Exit.Reason);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.AskAsync().OrHang());
        Assert.Equal(1, test.Launcher.Count);
    }

    [Fact]
    [Trait("Fault", "85")]
    public async Task Disposing_while_a_successor_starts_leaves_none()
    {
        var test = await MemoryHost.StartAsync();
        test.Launcher.Make = number => new MemorySidecar(number, answersHandshake: false);
        test.First.Die(1);
        var successor = await test.Launcher.NextAsync();
        var waiting = test.AskAsync();

        await test.DisposeAsync();

        Assert.Equal(137, await successor.Exited.OrHang());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.OrHang());
    }

    [Fact]
    [Trait("Fault", "85")]
    public async Task Disposing_from_a_completion_does_not_dead_lock()
    {
        var test = await MemoryHost.StartAsync();
        var disposed = test.AskAsync().ContinueWith(
            _ => test.Host.DisposeAsync().AsTask().GetAwaiter().GetResult(),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        test.First.Answer(await test.First.RequestAsync());

        await disposed.OrHang();
    }

    private static async Task AnswersAsync(MemoryHost test)
    {
        var asking = test.AskAsync();
        test.First.Answer(await test.First.RequestAsync());
        Assert.Equal("answer", await asking.OrHang());
    }

    private static void Progress(MemorySidecar sidecar, Message.Request request, int done) => sidecar.Send(
        $$$"""{"jsonrpc":"2.0","method":"$/progress","params":{"id":{{{request.Id}}},"message":"loading","done":{{{done}}},"total":9}}""");

    private sealed class Throwing : IProgress<ProgressReport>
    {
        public void Report(ProgressReport value) => throw new InvalidOperationException("the callback's own fault");
    }
}
