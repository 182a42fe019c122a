using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>However long a search would take, it ends, and what was not searched is told.</summary>
public sealed class SearchTextTimeTests : IDisposable
{
    private const int Lines = 200;

    private readonly TestWorkspace _workspace = TestWorkspace.Of(string.Concat(Enumerable.Range(0, Lines).Select(i => $"// line {i}\n")));

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public async Task What_was_found_until_the_time_is_over_is_answered_as_a_part(bool? multiline)
    {
        var result = await AskAsync(new SearchText { Pattern = "line", Multiline = multiline }, milliseconds: Lines / 2);
        Assert.InRange(result.Matches.Count, 1, Lines - 1);
        Assert.False(result.Answer.Complete);
        var gap = Assert.Single(result.Answer.Gaps!);
        Assert.Equal(GapReason.TookTooLong, gap.Reason);
        Assert.Contains("1 of 1 files were not searched", gap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_until_then_proves_nothing()
    {
        var result = await AskAsync(new SearchText { Pattern = "line 199" }, milliseconds: Lines / 2);
        Assert.Empty(result.Matches);
        Assert.False(result.Answer.Complete);
    }

    [Fact]
    public async Task Nobody_goes_on_from_a_part_since_another_search_may_find_more()
    {
        var request = new SearchText { Pattern = "line", Limit = 3 };
        var part = await AskAsync(request, milliseconds: Lines / 2);
        Assert.NotNull(part.Answer.CutFrom);
        Assert.Null(part.Answer.Cursor);
        var whole = await AskAsync(request, milliseconds: 10 * Lines);
        Assert.True(whole.Answer.Complete);
        var refused = await Assert.ThrowsAsync<RequestException>(() => AskAsync(request with { Cursor = whole.Answer.Cursor }, milliseconds: Lines / 2));
        Assert.Equal(ErrorCode.InvalidParameters, refused.Error.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public async Task A_search_that_is_cancelled_ends(bool? multiline)
    {
        using var cancelled = new CancellationTokenSource();
        var time = new SoonEnough(TimeSpan.MaxValue, new PassingTime());
        var asked = SearchTextQuery.RunAsync(
            _workspace.Snapshot, new SearchText { Pattern = "line", Multiline = multiline }, () => { cancelled.Cancel(); return time; }, cancelled.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Theory]
    [InlineData("(x+x+)+y")]
    [InlineData("(x|xx|xxx)*y")]
    [InlineData("(?i)(x*)*(y*)*z")]
    [InlineData("((((x{1,30}){1,30}){1,30}){1,30}){1,30}y")]
    [InlineData("(x?){2000}x{2000}y")]
    [InlineData("(?=(x+)+y)x")]
    [InlineData(@"(x+)+\1y")]
    public async Task No_pattern_hangs(string pattern)
    {
        using var workspace = TestWorkspace.Of($"// {new string('x', 5000)}\n");
        var asked = SearchTextQuery.RunAsync(
            workspace.Snapshot, new SearchText { Pattern = pattern }, () => new SoonEnough(Timeouts.Hang, TimeProvider.System), CancellationToken.None);
        if (await Record.ExceptionAsync(() => asked.OrHang()) is { } refused)
            Assert.Contains("takes too long", Assert.IsType<RequestException>(refused).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private Task<SearchTextResult> AskAsync(SearchText request, int milliseconds) => SearchTextQuery.RunAsync(
        _workspace.Snapshot, request, () => new SoonEnough(TimeSpan.FromMilliseconds(milliseconds), new PassingTime()), CancellationToken.None);
}
