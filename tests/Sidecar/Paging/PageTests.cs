using FsCheck;
using FsCheck.Fluent;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Paging;

public sealed class PageTests(ManyOfEverything sample) : IClassFixture<ManyOfEverything>
{
    public static TheoryData<int> Questions => [.. Enumerable.Range(0, ManyOfEverything.Questions.Count)];

    [Fact]
    public void Every_reading_operation_is_among_the_questions() => Assert.Equal(
        OperationTable.All.Where(o => o.Kind == OperationKind.Read).Select(o => o.Name).Order(),
        ManyOfEverything.Questions.Select(q => PagedOperations.OperationOf(q).Name).Distinct().Order());

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_default_answer_to_anything_fits_two_thousand_tokens(int question)
    {
        var request = ManyOfEverything.Questions[question];
        var result = await PagedOperations.AskAsync(sample.Snapshot, request);
        Assert.InRange(SizeOf(request, result), 1, Budget.Default * Budget.BytesPerToken);
        // What is said of one file lacks nothing here.
        Assert.Equal(request is not (ListMembers { File: not null } or FindDiagnostics { File: not null }), result.Answer.GapsCutFrom is not null);
        var whole = PagedOperations.EntriesOf(request, await PagedOperations.AskAsync(sample.Snapshot, request with { Limit = Limit.Max }));
        var shown = PagedOperations.EntriesOf(request, result);
        AssertBegins(whole, shown);
        Assert.Equal(whole.Count > shown.Count, result.Answer.Cursor is not null);
        Assert.Equal(whole.Count > shown.Count ? (shown.Count, whole.Count) : (null, (int?)null), (result.Answer.Shown, result.Answer.CutFrom));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_limit_alone_lifts_the_budget_and_a_budget_alone_the_limit(int question)
    {
        var request = ManyOfEverything.Questions[question];
        var whole = await PagedOperations.AskAsync(sample.Snapshot, request with { Limit = Limit.Max });
        Assert.Equal((null, null, null), (whole.Answer.CutFrom, whole.Answer.Cursor, whole.Answer.GapsCutFrom));
        Assert.True(SizeOf(request, whole) > Budget.Default * Budget.BytesPerToken);
        var rich = await PagedOperations.AskAsync(sample.Snapshot, request with { Budget = Budget.Max });
        Assert.Equal(PagedOperations.EntriesOf(request, whole), PagedOperations.EntriesOf(request, rich));
        var three = await PagedOperations.AskAsync(sample.Snapshot, request with { Limit = 3, Budget = Budget.Max });
        var entries = PagedOperations.EntriesOf(request, three);
        Assert.Equal(Math.Min(3, PagedOperations.EntriesOf(request, whole).Count), entries.Count);
        AssertBegins(PagedOperations.EntriesOf(request, whole), entries);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Pages_of_any_sizes_add_up_to_the_whole_answer(int question)
    {
        var request = ManyOfEverything.Questions[question];
        var whole = PagedOperations.EntriesOf(request, await PagedOperations.AskAsync(sample.Snapshot, request with { Limit = Limit.Max }));
        var sizes = from limit in Gen.Choose(1, 60) from budget in Gen.Choose(1, 6000) from which in Gen.Choose(0, 2) select (limit, budget, which);
        var runs = new List<(int Limit, int Budget, int Which)[]>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6), Prop.ForAll(Gen.NonEmptyListOf(sizes).ToArbitrary(), run => runs.Add([.. run])));
        foreach (var run in runs)
        {
            var all = await PagedOperations.AllAsync(sample.Snapshot, request, (one, page) => Resize(one, run[page % run.Length]));
            Assert.Equal(whole.Count, all.Count);
            AssertBegins(whole, all);
        }
    }

    [Fact]
    public async Task A_page_gets_on_however_small_its_budget_is()
    {
        var result = await PagedOperations.AskAsync(sample.Snapshot, new FindReferences { Symbol = "Big.Value", Budget = 1 });
        Assert.Equal((1, 240), (result.Answer.Shown, result.Answer.CutFrom));
        Assert.Single(result.Answer.Gaps!);
    }

    [Fact]
    public async Task The_size_is_that_of_the_bytes_on_the_wire()
    {
        var request = new FindReferences { Symbol = "Big.Value", Budget = 1500 };
        var result = await PagedOperations.AskAsync(sample.Snapshot, request);
        var next = PagedOperations.EntriesOf(request, await PagedOperations.AskAsync(sample.Snapshot, request with { Limit = Limit.Max, Budget = null }))[result.Answer.Shown!.Value];
        var bytes = SizeOf(request, result);
        Assert.InRange(bytes, 6000 - next.Length, 6000);
    }

    private static void AssertBegins(IReadOnlyList<string> whole, IReadOnlyList<string> part)
    {
        var lists = PagedOperations.ListsOf(whole);
        foreach (var list in PagedOperations.ListsOf(part))
            Assert.Equal(lists[list.Key].Take(list.Count()), list);
    }

    private static PagedRequest Resize(PagedRequest request, (int Limit, int Budget, int Which) size) => size.Which switch
    {
        0 => request with { Limit = size.Limit },
        1 => request with { Budget = size.Budget },
        _ => request with { Limit = size.Limit, Budget = size.Budget },
    };

    private static int SizeOf(PagedRequest request, object result) => MessageWriter.Measure(result, PagedOperations.OperationOf(request).ResultType);
}
