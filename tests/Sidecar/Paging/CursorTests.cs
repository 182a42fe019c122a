using FsCheck;
using FsCheck.Fluent;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Paging;

public sealed class CursorTests : IDisposable
{
    private const string Code = "class A { int x; int Sum() => x + x + x + x; int Other() => x; }";

    private static readonly FindReferences Ask = new() { Symbol = "A.x", Limit = 2 };

    private readonly TestWorkspace _workspace = TestWorkspace.Of(Code);

    [Fact]
    public async Task It_goes_on_behind_the_last_entry()
    {
        var first = await FindReferencesQuery.RunAsync(_workspace.Snapshot, Ask, CancellationToken.None);
        var second = await FindReferencesQuery.RunAsync(_workspace.Snapshot, Ask with { Cursor = first.Answer.Cursor }, CancellationToken.None);
        var third = await FindReferencesQuery.RunAsync(_workspace.Snapshot, Ask with { Cursor = second.Answer.Cursor }, CancellationToken.None);
        Assert.Equal((5, null, 2), (first.Answer.CutFrom, first.Answer.Skipped, first.Answer.Shown));
        Assert.Equal((5, 2, 2), (second.Answer.CutFrom, second.Answer.Skipped, second.Answer.Shown));
        Assert.Equal((5, 4, 1, null), (third.Answer.CutFrom, third.Answer.Skipped, third.Answer.Shown, third.Answer.Cursor));
        Assert.Equal(5, first.References.Concat(second.References).Concat(third.References).Distinct().Count());
    }

    [Fact]
    public async Task A_whole_answer_has_none_and_says_nothing_about_a_cut()
    {
        var whole = await FindReferencesQuery.RunAsync(_workspace.Snapshot, Ask with { Limit = 5 }, CancellationToken.None);
        Assert.Equal((null, null, null, null), (whole.Answer.CutFrom, whole.Answer.Skipped, whole.Answer.Shown, whole.Answer.Cursor));
    }

    [Fact]
    public async Task The_size_of_a_page_and_its_fields_may_be_others()
    {
        var cursor = await CursorAsync(_workspace.Snapshot);
        var rest = await FindReferencesQuery.RunAsync(_workspace.Snapshot, Ask with { Cursor = cursor, Limit = 100, Budget = 5000, Fields = ["line"] }, CancellationToken.None);
        Assert.Equal(3, rest.References.Count);
    }

    [Fact]
    public async Task Another_process_that_sees_the_same_can_be_asked()
    {
        var cursor = await CursorAsync(_workspace.Snapshot);
        var same = TestWorkspace.BuildOf(_workspace.Target, _workspace.Projects);
        Assert.Equal(2, (await FindReferencesQuery.RunAsync(same, Ask with { Cursor = cursor }, CancellationToken.None)).References.Count);
    }

    [Fact]
    public async Task Whatever_has_changed_it_is_gone_and_says_what_to_do()
    {
        var cursor = await CursorAsync(_workspace.Snapshot);
        _workspace.Write("/Other.cs", "class Unrelated { }");
        var changed = SnapshotUpdater.Apply(_workspace.Snapshot, _workspace.Disk.Sweep(), _workspace.Disk);
        var error = await ErrorAsync(changed, Ask with { Cursor = cursor });
        Assert.Equal(ErrorCode.CursorGone, error.Code);
        Assert.Contains("Ask again without it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.Sum", null, null)]
    [InlineData("A.x", 2, null)]
    [InlineData("A.x", null, "related")]
    public async Task That_of_another_question_is_refused(string symbol, int? context, string? related)
    {
        var cursor = await CursorAsync(_workspace.Snapshot);
        var other = Ask with { Symbol = symbol, Context = context, Related = related is null ? null : true, Cursor = cursor };
        var error = await ErrorAsync(_workspace.Snapshot, other);
        Assert.Equal(ErrorCode.InvalidParameters, error.Code);
        Assert.StartsWith("refs: this 'cursor' belongs to another question", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_of_another_operation_is_refused()
    {
        var cursor = await CursorAsync(_workspace.Snapshot);
        var asked = FindDefinitionsQuery.RunAsync(_workspace.Snapshot, new FindDefinitions { Symbol = "A.x", Cursor = cursor }, CancellationToken.None);
        Assert.Equal(ErrorCode.InvalidParameters, (await Assert.ThrowsAsync<RequestException>(() => asked)).Error.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("42")]
    [InlineData("cAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("c!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("cÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ")]
    [InlineData("c                        ")]
    public async Task What_no_answer_gave_is_refused(string cursor)
    {
        var error = await ErrorAsync(_workspace.Snapshot, Ask with { Cursor = cursor });
        Assert.Equal(ErrorCode.InvalidParameters, error.Code);
        Assert.Contains("is none that an answer gave", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_another_makes_none_of_it()
    {
        var cursor = await CursorAsync(_workspace.Snapshot);
        for (var at = 0; at < cursor.Length; at++)
        {
            var spoiled = cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
            Assert.Equal(ErrorCode.InvalidParameters, (await ErrorAsync(_workspace.Snapshot, Ask with { Cursor = spoiled })).Code);
        }
    }

    [Fact]
    public async Task One_that_points_behind_the_end_is_refused()
    {
        var forged = new PageCursor(_workspace.Snapshot.Content, PageCursor.KeyOf(FindReferences.Operation, Ask), 6);
        var error = await ErrorAsync(_workspace.Snapshot, Ask with { Cursor = forged.ToString() });
        Assert.Contains("points behind the last entry", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_what_it_is_made_of() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll((from content in Gen.Choose(0, int.MaxValue) from offset in Gen.Choose(0, int.MaxValue) select (content, offset)).ToArbitrary(), parts =>
        {
            var cursor = new PageCursor((ulong)parts.content << 31, PageCursor.KeyOf(FindReferences.Operation, Ask), parts.offset);
            Assert.Equal(cursor, PageCursor.Of(FindReferences.Operation, Ask with { Cursor = cursor.ToString() }));
            Assert.Equal(PageCursor.Longest.Length, cursor.ToString().Length);
        }));

    public void Dispose() => _workspace.Dispose();

    private static async Task<string> CursorAsync(Snapshot snapshot) =>
        (await FindReferencesQuery.RunAsync(snapshot, Ask, CancellationToken.None)).Answer.Cursor!;

    private static async Task<RequestError> ErrorAsync(Snapshot snapshot, FindReferences request) =>
        (await Assert.ThrowsAsync<RequestException>(() => FindReferencesQuery.RunAsync(snapshot, request, CancellationToken.None))).Error;
}
