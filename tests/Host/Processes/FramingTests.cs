using Sidecar.Protocol.Errors;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Processes;

public sealed class FramingTests
{
    [Theory]
    [Trait("Fault", "18")]
    [Trait("Fault", "20")]
    [Trait("Fault", "39")]
    [Trait("Fault", "63")]
    [InlineData("SlowByteByByte")]
    [InlineData("DuplicateAnswer")]
    [InlineData("FloodStderr")]
    public async Task The_request_completes_all_the_same(string script)
    {
        await using var run = await FakeRun.StartAsync(script);

        Assert.Equal("first", await run.AskAsync("first"));
        Assert.Equal("second", await run.AskAsync("second"));
        Assert.Single(run.Events.All<SupervisorEvent.Started>());
    }

    [Theory]
    [Trait("Fault", "22")]
    [Trait("Fault", "23")]
    [Trait("Fault", "24")]
    [Trait("Fault", "25")]
    [Trait("Fault", "28")]
    [Trait("Fault", "29")]
    [Trait("Fault", "33")]
    [Trait("Fault", "34")]
    [InlineData("GlueNoise")]
    [InlineData("FloodNoise")]
    [InlineData("BrokenJson")]
    [InlineData("ArrayLine")]
    [InlineData("BothResultAndError")]
    [InlineData("EndlessLine")]
    [InlineData("InvalidUtf8")]
    [InlineData("DepthBomb")]
    [InlineData("DuplicateKey")]
    [InlineData("FloodUnknownIds")]
    public async Task A_sidecar_that_breaks_the_protocol_is_replaced_and_the_answer_comes_from_its_successor(string script)
    {
        await using var run = await FakeRun.StartAsync(script, times: 1, supervision: FakeRun.Quick with { MaxLineBytes = 1 << 20 });

        Assert.Equal("query", await run.AskAsync());

        var exit = (await run.Events.FirstAsync<SupervisorEvent.Exited>()).Exit;
        Assert.Equal(ExitReason.ProtocolViolation, exit.Reason);
        Assert.NotNull(exit.Detail);
    }

    [Fact]
    [Trait("Fault", "21")]
    public async Task Noise_between_messages_is_told_and_passed_over()
    {
        await using var run = await FakeRun.StartAsync("GarbageLine");

        Assert.Equal("query", await run.AskAsync());

        Assert.Equal("Restoring packages...", (await run.Events.FirstAsync<SupervisorEvent.NoiseOnOutput>()).Line);
    }

    [Fact]
    [Trait("Fault", "27")]
    public async Task An_answer_over_the_limit_fails_its_request_alone()
    {
        await using var run = await FakeRun.StartAsync("TooLongLine", supervision: FakeRun.Quick with { MaxLineBytes = 1 << 20 });

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => run.AskAsync());

        Assert.Equal(ErrorCode.LimitExceeded, failed.Error.Code);
        Assert.Contains("MaxLineBytes", failed.Message, StringComparison.Ordinal);
        await run.Host.AskAsync(new Sidecar.Protocol.Operations.CheckHealth()).OrHang();
        Assert.Empty(run.Events.All<SupervisorEvent.Exited>());
    }

    [Fact]
    [Trait("Fault", "26")]
    public async Task An_answer_just_under_the_limit_arrives()
    {
        await using var run = await FakeRun.StartAsync();

        Assert.Equal(60 << 20, (await run.AskAsync($"size:{60 << 20}")).Length);
    }

    [Fact]
    [Trait("Fault", "36")]
    public async Task An_answer_of_the_wrong_shape_fails_its_request_alone()
    {
        await using var run = await FakeRun.StartAsync("WrongShape");

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => run.AskAsync());

        Assert.Contains("'symbols'", failed.Message, StringComparison.Ordinal);
        Assert.Empty(run.Events.All<SupervisorEvent.Exited>());
    }

    [Fact]
    [Trait("Fault", "38")]
    public async Task Answers_that_nobody_waits_for_are_counted()
    {
        await using var run = await FakeRun.StartAsync("UnknownId");

        Assert.Equal("query", await run.AskAsync());

        Assert.Equal("text", (await run.Events.FirstAsync<SupervisorEvent.UnknownAnswer>(e => e.Count == 2)).Id);
    }

    [Fact]
    [Trait("Fault", "41")]
    public async Task Answers_in_reverse_order_reach_their_questions()
    {
        await using var run = await FakeRun.StartAsync("ReverseOrder");

        Assert.Equal(["a", "b", "c"], await Task.WhenAll(run.AskAsync("a"), run.AskAsync("b"), run.AskAsync("c")));
    }

    [Fact]
    [Trait("Fault", "50")]
    public async Task A_question_to_the_host_is_refused_and_nothing_else_happens()
    {
        await using var run = await FakeRun.StartAsync("AskTheHost");

        var passedOn = await Assert.ThrowsAsync<RequestFailedException>(() => run.AskAsync());

        Assert.Equal(ErrorCode.UnknownOperation, passedOn.Error.Code);
    }
}
