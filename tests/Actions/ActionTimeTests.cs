using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Actions.Tests;

public sealed class ActionTimeTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of("class $$C { }");

    [Fact]
    public async Task One_that_looks_at_no_token_is_not_waited_for_and_what_was_found_before_is_told()
    {
        using var enough = new CancellationTokenSource();
        var result = await AskAsync([new Offering("first"), new Stuck(enough), new Late()], enough.Token, CancellationToken.None).OrHang();
        Assert.Equal(["first"], result.Actions.Select(one => one.Title));
        var gap = Assert.Single(result.Answer.Gaps!);
        Assert.Equal(GapReason.TookTooLong, gap.Reason);
        Assert.Contains("2 of those", gap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_gets_no_answer()
    {
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AskAsync([new Stuck(cancelled)], CancellationToken.None, cancelled.Token).OrHang());
    }

    public void Dispose() => _workspace.Dispose();

    private Task<FindActionsResult> AskAsync(ImmutableArray<CodeRefactoringProvider> providers, CancellationToken enough, CancellationToken cancellation) =>
        FindActionsQuery.RunAsync(
            _workspace.Snapshot,
            Offered.At(_workspace) with { Kind = ActionKind.Refactoring },
            Offered.Features with { Providers = ActionProviders.None with { Refactorings = providers } },
            enough,
            cancellation);

    private sealed class Late : CodeRefactoringProvider
    {
        public override Task ComputeRefactoringsAsync(CodeRefactoringContext context) => throw new InvalidOperationException("Nobody asks.");
    }

    private sealed class Offering(string title) : CodeRefactoringProvider
    {
        public override Task ComputeRefactoringsAsync(CodeRefactoringContext context)
        {
            context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(context.Document)));
            return Task.CompletedTask;
        }
    }

    // Waits for nothing that ever comes, and has the time be over meanwhile.
    private sealed class Stuck(CancellationTokenSource time) : CodeRefactoringProvider
    {
        public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
        {
            await time.CancelAsync();
            await new TaskCompletionSource().Task;
        }
    }
}
