using Sidecar.Analysis.Completeness;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Paging;

/// <summary>Cuts an answer to the limit and the budget of its request, from where its cursor points on.</summary>
/// <param name="request">The request, which is a <see cref="PagedRequest"/>.</param>
/// <param name="describe">What the answer is worth, asked after all entries have been looked at.</param>
/// <param name="content">What a cursor is bound to; null where there can be none.</param>
internal sealed class PageOf<TResult>(IRequest<TResult> request, Func<AnswerInfo> describe, Func<ulong>? content)
    where TResult : class, IAnswer
{
    private readonly PagedRequest _wanted = (PagedRequest)request;
    private readonly FieldSelection? _fields = FieldSelection.Of(request.Operation, ((PagedRequest)request).Fields);

    /// <summary>How many entries come before the page.</summary>
    public int Skipped { get; init; }

    /// <summary>How large it may be.</summary>
    public PageSize Size { get; } = PageSize.Of((PagedRequest)request);

    /// <summary>As this one, where not all was looked at: the answer lacks what <paramref name="gap"/> says, and nobody can go on from it.</summary>
    /// <exception cref="Protocol.Errors.RequestException">It has a cursor, before which there may now be other entries.</exception>
    public PageOf<TResult> Ended(Gap gap) => Skipped == 0
        ? new PageOf<TResult>(request, () => With([gap], describe()), content: null)
        : throw PageCursor.Wrong(request.Operation, "cannot be gone on from, because looking for the entries before it took too long this time");

    /// <summary>As this one, of an answer that also lacks what <paramref name="gaps"/> gives, which is asked after all entries have been looked at; the entries are whole.</summary>
    public PageOf<TResult> Lacking(Func<IReadOnlyList<Gap>> gaps)
    {
        return new PageOf<TResult>(request, Describe, content) { Skipped = Skipped };

        AnswerInfo Describe() => gaps() is { Count: > 0 } some ? With(some, describe()) : describe();
    }

    /// <summary>As this one, of an answer for which only some gaps count: those of <paramref name="scope"/>, which is asked for when there are any.</summary>
    public PageOf<TResult> Within(Func<GapScope> scope)
    {
        return new PageOf<TResult>(request, Describe, content) { Skipped = Skipped };

        AnswerInfo Describe() => describe() is var whole && whole.Gaps is null ? whole : scope().Of(whole);
    }

    /// <summary>
    /// The page of <paramref name="entries"/>, which are whole and in order. Only those that may be on it are shown, by
    /// <paramref name="show"/>; <paramref name="answer"/> makes the result of them, and also makes one of none, to be measured.
    /// </summary>
    /// <param name="entries">All of them.</param>
    /// <param name="show">Shows one.</param>
    /// <param name="answer">Makes the result.</param>
    /// <param name="measure">How many bytes one takes of the fields that are kept, with what comes with it beside the list, in the order of the list; null for its own.</param>
    public TResult Cut<TEntry, TItem>(
        IReadOnlyList<TEntry> entries,
        Func<TEntry, TItem?> show,
        Func<IReadOnlyList<TItem>, AnswerInfo, TResult> answer,
        Func<TItem, FieldSelection?, int>? measure = null)
        where TItem : class
    {
        var fill = Start(entries.Count, measure);
        for (var i = Skipped; i < entries.Count && !fill.IsFull; i++)
            fill.Take(show(entries[i]));
        return Finish(entries.Count, fill, answer);
    }

    /// <summary>As above, where to show an entry takes waiting, and tells whether it is one at all.</summary>
    public async Task<TResult> CutAsync<TEntry, TItem>(
        IReadOnlyList<TEntry> entries, Func<TEntry, Task<TItem?>> show, Func<IReadOnlyList<TItem>, AnswerInfo, TResult> answer)
        where TItem : class
    {
        var fill = Start<TItem>(entries.Count);
        for (var i = Skipped; i < entries.Count && !fill.IsFull; i++)
            fill.Take(await show(entries[i]).ConfigureAwait(false));
        return Finish(entries.Count, fill, answer);
    }

    private static AnswerInfo With(IReadOnlyList<Gap> gaps, AnswerInfo whole) => whole with { Complete = false, Gaps = [.. gaps, .. whole.Gaps ?? []] };

    private PageFill<TItem> Start<TItem>(int count, Func<TItem, FieldSelection?, int>? measure = null)
        where TItem : class =>
        Skipped <= count
            ? new PageFill<TItem>(Size, _fields?.OfEntries(request.Operation.ResultType, typeof(TItem)), Skipped, measure)
            : throw PageCursor.Wrong(request.Operation, "points behind the last entry");

    private TResult Finish<TItem>(int count, PageFill<TItem> fill, Func<IReadOnlyList<TItem>, AnswerInfo, TResult> answer)
        where TItem : class
    {
        var whole = Size.Fit(describe());
        var (items, next) = fill.Fit(() => MessageWriter.Measure(
            answer([], Cut(whole, count, count, PageCursor.Longest)), request.Operation.ResultType, _fields));
        if (next == count)
            return answer(items, Skipped == 0 ? whole : Cut(whole, count, items.Count, cursor: null));
        var cursor = content is null ? null : new PageCursor(content(), PageCursor.KeyOf(request.Operation, _wanted), next).ToString();
        return answer(items, Cut(whole, count, items.Count, cursor));
    }

    private AnswerInfo Cut(AnswerInfo whole, int count, int shown, string? cursor) => whole with
    {
        CutFrom = count, Skipped = Skipped == 0 ? null : Skipped, Shown = shown, Cursor = cursor,
    };
}
