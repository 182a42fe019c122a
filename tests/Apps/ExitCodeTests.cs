using System.Collections.Immutable;
using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Cli.Asking;
using Sidecar.Host;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public static TheoryData<string> Operations => [.. OperationTable.All.Select(o => o.Name).Where(n => n != "cancel")];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Something_found_is_0(string operation)
    {
        _terminal.Answering(Results.ByOperation[operation]);
        var words = OperationTable.Find(operation)!.Parameters.Where(p => p.Positional).Select(p => p.Kind == ParameterKind.Path ? _terminal.AddFile("Place.cs") : "Place");
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync([operation, .. words]));
    }

    [Fact]
    public async Task Nothing_found_is_1_when_proven_and_5_when_not()
    {
        Assert.Equal(ExitCode.NothingFound, await AnswerAsync(Results.NoReferences(Results.Complete), "refs", "A"));
        Assert.Equal(ExitCode.NotProven, await AnswerAsync(Results.NoReferences(Results.Unrestored), "refs", "A"));
        Assert.Equal(ExitCode.NothingFound, await AnswerAsync(new SearchSymbolsResult([], Results.Complete), "symbols", "A"));
        Assert.Equal(ExitCode.NotProven, await AnswerAsync(new SearchSymbolsResult([], Results.Unrestored), "symbols", "A"));
        Assert.Equal(ExitCode.NothingFound, await AnswerAsync(new CancelRequestResult(false), "cancel", "1"));
    }

    [Fact]
    public async Task A_symbol_that_is_not_found_in_an_incomplete_answer_is_5()
    {
        var result = Results.NoReferences(Results.Unrestored) with { Resolution = Results.NotFound };
        Assert.Equal(ExitCode.NotProven, await AnswerAsync(result, "refs", "Plaice"));
    }

    [Fact]
    public async Task Uses_through_related_members_are_not_nothing()
    {
        var result = Results.NoReferences(Results.Complete) with { Related = [new RelatedUses(null, "I.A()", 1)] };
        Assert.Equal(ExitCode.Found, await AnswerAsync(result, "refs", "A"));
    }

    [Fact]
    public async Task A_failed_request_is_3_and_names_the_next_step()
    {
        var error = new RequestError(ErrorCode.WorkspaceUnavailable, "There is no C# in /empty.");
        Assert.Equal(ExitCode.RequestFailed, await FailAsync(new RequestFailedException(error)));
        Assert.Equal("error: There is no C# in /empty.\nName a workspace with --workspace path.\n", _terminal.Error);
    }

    [Fact]
    public async Task A_sidecar_that_cannot_start_is_4()
    {
        Assert.Equal(ExitCode.SidecarFailed, await FailAsync(new SidecarStartException("There is no dotnet; install it.")));
        Assert.Equal("error: There is no dotnet; install it.\n", _terminal.Error);
    }

    [Fact]
    public async Task A_lost_sidecar_is_4()
    {
        var exit = new SidecarExit(ExitReason.Crashed, 139, ImmutableArray<string>.Empty, TimeSpan.FromSeconds(2));
        Assert.Equal(ExitCode.SidecarFailed, await FailAsync(new SidecarLostException("refs", exit, mayHaveExecuted: true)));
        Assert.Contains("segmentation fault", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("--one-shot", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passed_deadline_is_124()
    {
        Assert.Equal(ExitCode.DeadlineExceeded, await FailAsync(new DeadlineExceededException("refs", TimeSpan.FromSeconds(60))));
        Assert.StartsWith("error: There was no answer within 60 s. Allow more with --deadline", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.DeadlineExceeded, await FailAsync(new TimeoutException("There was no answer within 5 s.")));
    }

    [Fact]
    public async Task Cancelling_is_130_without_a_word()
    {
        using var cancellation = new CancellationTokenSource();
        _terminal.Asker = async (_, token) =>
        {
            await cancellation.CancelAsync();
            return await new TaskCompletionSource<Reply>().Task.WaitAsync(token);
        };
        Assert.Equal(ExitCode.Cancelled, await _terminal.RunAsync(cancellation.Token, "refs", "A"));
        Assert.Empty(_terminal.Out + _terminal.Error);
    }

    [Fact]
    public async Task A_sidecar_lost_to_the_same_interrupt_is_130_too()
    {
        using var cancellation = new CancellationTokenSource();
        _terminal.Asker = async (question, _) =>
        {
            await cancellation.CancelAsync();
            question.OnRemark!(new Remark("the sidecar crashed", IsWarning: true));
            throw new SidecarStartException("gone");
        };
        Assert.Equal(ExitCode.Cancelled, await _terminal.RunAsync(cancellation.Token, "refs", "A"));
        Assert.Empty(_terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();

    private async Task<ExitCode> AnswerAsync(object result, params string[] words)
    {
        _terminal.Answering(result);
        return await _terminal.RunAsync(words);
    }

    private async Task<ExitCode> FailAsync(Exception exception)
    {
        _terminal.Asker = (_, _) => throw exception;
        return await _terminal.RunAsync("refs", "A");
    }
}
