using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Host.Mef;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>With providers of the tests' own; those of Roslyn, which need the SDK's, are in <c>tests/Actions</c>.</summary>
public sealed class FindActionsTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of("class $$C { }");

    [Fact]
    public async Task One_that_throws_costs_only_itself_and_is_a_gap()
    {
        var result = await AskAsync([new Failing(), new Offering("one")], CancellationToken.None, CancellationToken.None);
        Assert.Equal(["one"], result.Actions.Select(one => one.Title));
        var gap = Assert.Single(result.Answer.Gaps!);
        Assert.Equal((GapReason.ProviderFailed, false), (gap.Reason, result.Answer.Complete));
        Assert.EndsWith("failed, so what it would offer is unknown: Not today.", gap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_looks_at_no_token_is_not_waited_for_and_what_was_found_before_is_told()
    {
        using var enough = new CancellationTokenSource();
        var result = await AskAsync([new Offering("first"), new Stuck(enough), new Failing()], enough.Token, CancellationToken.None).OrHang();
        Assert.Equal(["first"], result.Actions.Select(one => one.Title));
        var gap = Assert.Single(result.Answer.Gaps!);
        Assert.Equal(GapReason.TookTooLong, gap.Reason);
        Assert.Contains("2 of those", gap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_gets_no_answer()
    {
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync([new Stuck(cancelled)], CancellationToken.None, cancelled.Token).OrHang());
    }

    [Fact]
    public async Task Without_the_SDK_s_features_the_reason_is_told()
    {
        var refused = await Assert.ThrowsAsync<RequestException>(() => FindActionsQuery.RunAsync(
            _workspace.Snapshot, new FindActions { Symbol = "C" }, features: null, CancellationToken.None, CancellationToken.None));
        Assert.Contains(".NET SDK", refused.Message, StringComparison.Ordinal);
        Assert.Null(ActionFeatures.Load());
    }

    public void Dispose() => _workspace.Dispose();

    private Task<FindActionsResult> AskAsync(ImmutableArray<CodeRefactoringProvider> providers, CancellationToken enough, CancellationToken cancellation)
    {
        var place = _workspace.Fixture.Caret;
        return FindActionsQuery.RunAsync(
            _workspace.Snapshot,
            new FindActions { File = "Test.cs", Line = place.Line, Column = place.Column },
            ActionFeatures.Of(MefHostServices.DefaultAssemblies, ActionProviders.None with { Refactorings = providers }),
            enough,
            cancellation);
    }

    private sealed class Failing : CodeRefactoringProvider
    {
        public override Task ComputeRefactoringsAsync(CodeRefactoringContext context) => throw new InvalidOperationException("Not today.");
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
